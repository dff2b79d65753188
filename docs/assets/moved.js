// @ts-check
/* On the page of an old address, which also refreshes itself without this script: goes on at once and takes along
   what stands after the #.
     a[data-lw=moved]: where the page is now */

const link = document.querySelector('a[data-lw="moved"]');
if (!(link instanceof HTMLAnchorElement)) throw new Error("moved: the link to the new address is missing");
if (!link.hash) link.hash = location.hash;
location.replace(link.href);
