// @ts-check
/* Events that last a day, as a file that calendars read (iCalendar, RFC 5545). A day has no time zone: it is that day
   wherever the reader is. */

/** @typedef {{uid: string, day: number, title: string, text: string}} Event day: its midnight in UTC */

const DAY = 86_400_000;
const OCTETS = 75;

/** @param {number} day */
const dated = (day) => new Date(day).toISOString().slice(0, 10).replace(/-/g, "");

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line in pieces of at most 75 octets, no character cut in two. @param {string} line */
function folded(line) {
  let [out, octets] = ["", 0];
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > OCTETS) [out, octets] = [`${out}\r\n `, 1];
    out += sign;
    octets += size;
  }
  return out;
}

/** @param {Event[]} events @param {Date} now @returns {string} */
export function calendar(events, now) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = events.flatMap(({ uid, day, title, text }) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dated(day)}`,
    `DTEND;VALUE=DATE:${dated(day + DAY)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leave Well//Plan//EN", "CALSCALE:GREGORIAN", ...lines, "END:VCALENDAR", ""];
  return all.map(folded).join("\r\n");
}
