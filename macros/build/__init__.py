"""What a build remembers and the processes it starts. Nothing here knows MkDocs' types; hooks.py wires it."""
