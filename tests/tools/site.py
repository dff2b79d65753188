"""Where the tests pretend the site lives: below a sub-path, as on a project page."""

PREFIX = "/guide/"
URL = f"https://example.org{PREFIX}"
