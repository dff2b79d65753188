"""“Suggest a change”: on every page, in every language, an existing form with existing fields filled in."""

from urllib.parse import parse_qs, urlsplit

from support.builds import ROOT, report
from support.crawl import Site
from support.forms import fillable, forms

from macros.site.voice.voice import Voice


def test_every_page_opens_an_existing_form_with_existing_fields(site: Site) -> None:
    known = {name: fillable(form) for name, form in forms(ROOT).items()}
    faults: list[str] = []
    for page in site.pages:
        links = [str(href) for href in page.tree.xpath("//footer[@class='lw-page-foot']//a[@data-lw-suggest]/@href")]
        if len(links) != 1:
            faults.append(f"{page.file}: {links}")
            continue
        address = urlsplit(links[0])
        query = parse_qs(address.query, strict_parsing=True)
        template = query.pop("template")[0]
        if not address.path.endswith("/issues/new"):
            faults.append(f"{page.file}: {links[0]} opens no new issue")
        if template not in known:
            faults.append(f"{page.file}: there is no form {template}")
        faults += [
            f"{page.file}: {template} has no field {id_}" for id_ in query if id_ not in known.get(template, {id_})
        ]
        if query.get("page") != [page.url]:
            faults.append(f"{page.file}: names {query.get('page')} as its address")
        entry = query.get("entry", [""])[0]
        if not any((ROOT / place).exists() for place in (entry, f"data/{entry}", f"data/{entry}.yml")):
            faults.append(f"{page.file}: {entry} is no entry")
    assert not faults, report(faults)


def test_the_link_speaks_the_language_of_the_page(site: Site) -> None:
    found = {code: site.page("", code).tree.xpath("string(//a[@data-lw-suggest])") for code in site.guide.languages}
    assert found == {code: Voice(site.guide, code).ui("suggest") for code in site.guide.languages}
    assert len(set(found.values())) == len(found)
