"""Guide x Language -> pages of Markdown. Nothing here knows MkDocs; nothing here reads data/."""
