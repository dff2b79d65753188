"""A web page that somebody read, as the ground of what an entry says."""

from typing import Annotated

from pydantic import HttpUrl

from macros.model.base import Doc, Model


class Address(Model):
    """A web page that supports a fact."""

    url: Annotated[HttpUrl, Doc("The address, beginning with https://.", "网址，以 https:// 开头。")]
    title: Annotated[str, Doc("The page's title, or what the page is.", "网页的标题，或说明这是什么网页。")]
    date: Annotated[
        str | None,
        Doc("The date on the page, in quotes; leave it out if there is none.", "网页上的日期，加引号；没有就不写。"),
    ] = None
