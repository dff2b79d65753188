"""Writes the part of the vocabulary of schema.org that the tests know, from a file of one of its releases.

    python tests/tools/schema_org.py schemaorg-current-https.jsonld 30.0

https://github.com/schemaorg/schemaorg/tree/main/data/releases; licence of the vocabulary: CC BY-SA 3.0.
"""

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "support" / "schema-org.json"
TYPES = (
    "BreadcrumbList", "ListItem", "HowTo", "HowToStep", "FAQPage", "Question", "Answer", "DefinedTermSet",
    "DefinedTerm", "Dataset", "DataDownload", "Organization",
)  # fmt: skip
"""What our pages tell of; a type that is not here is wrong to the tests."""


def names(value: Any) -> list[str]:
    """Return the names in a reference or a list of references."""
    found = value if isinstance(value, list) else [value] if value else []
    return sorted(one["@id"].removeprefix("schema:") for one in found)


def excerpt(graph: list[dict[str, Any]]) -> dict[str, Any]:
    """Return types with their parents, and properties with what has them and what they take."""
    by_name = {one["@id"].removeprefix("schema:"): one for one in graph}
    types: dict[str, list[str]] = {}
    waiting = list(TYPES)
    while waiting:
        name = waiting.pop()
        types[name] = [parent for parent in names(by_name[name].get("rdfs:subClassOf")) if parent in by_name]
        waiting += types[name]
    properties = {
        name: {"of": owners, "takes": names(one.get("schema:rangeIncludes"))}
        for name, one in sorted(by_name.items())
        if (owners := [owner for owner in names(one.get("schema:domainIncludes")) if owner in types])
        and "schema:supersededBy" not in one
    }
    return {"types": dict(sorted(types.items())), "properties": properties}


def main(source: str, release: str) -> None:
    """Write the excerpt, a line for each type and property."""
    found = excerpt(json.loads(Path(source).read_text(encoding="utf-8"))["@graph"])
    about = f"The part of schema.org {release} that tests/tools/schema_org.py chose. CC BY-SA 3.0, https://schema.org"
    parts = [f'"about": {json.dumps(about)}']
    for part, held in found.items():
        lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(said)}" for name, said in held.items())
        parts.append(f'"{part}": {{\n{lines}\n}}')
    TARGET.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
