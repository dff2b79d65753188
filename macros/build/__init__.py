"""A build, a preview, and the processes they start. Nothing here knows MkDocs' types; hooks.py wires it."""
