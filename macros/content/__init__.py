"""What the guide knows: entries read from data/, linked, and checked. Nothing here knows Markdown or MkDocs."""
