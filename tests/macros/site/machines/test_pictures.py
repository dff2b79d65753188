"""The QR code of an address is a file of its own, the same at each build, and readable in any colour scheme."""

from lxml import etree

from macros.content.guide.guide import Guide
from macros.site.generated_files import files, qr
from macros.site.voice.voice import Voice


def test_a_code_is_dark_on_white_with_a_quiet_zone() -> None:
    picture = etree.fromstring(qr("https://example.org/").encode())
    assert picture.get("viewBox") == "0 0 33 33"  # 25 modules and 4 on each side, as the standard asks
    assert "#fff" in qr("https://example.org/")
    assert qr("https://example.org/") == qr("https://example.org/")


def test_every_outcome_has_the_code_of_its_own_address(guide: Guide) -> None:
    made = files(Voice(guide, "en"), "https://example.org/en/")
    for id_ in guide.outcomes:
        assert made[f"outcomes/{id_}/qr.svg"] == qr(f"https://example.org/en/outcomes/{id_}/")
