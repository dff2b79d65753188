"""Where the tests pretend the site lives, below a sub-path as on a project page, and where its files are."""

PREFIX = "/guide/"
URL = f"https://example.org{PREFIX}"

RUN_FOLDER = "LEAVE_WELL_TEST_RUN"
"""Names the folder that all processes of one test run share."""
SITE = "site"
"""The place of the real guide's site in it."""
