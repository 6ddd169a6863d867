"""Web pages of our own making."""

PARAGRAPHS = (
    "A dam burst above the town of Arl on Monday, and forty families fled to the hills, mayor Ivo Silva said.",
    "“We heard it before we saw it,” said Ana Bruk, who keeps the ferry Marisol at the lower landing.",
    "Engineers from the river board said the wall had been inspected in autumn and found to be sound.",
    "The road to Corvo stays closed until Thursday, and trains will run by way of Brin in the meantime.",
)


def page(head: str = "", before: str = "", inside: str = "", after: str = "", attributes: str = ' lang="en"') -> str:
    """A page with an article of four paragraphs; `head`, and what stands before, inside and after the article."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html{attributes}><head><title>Dam bursts above Arl</title>{head}</head><body>"
        f'<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>{before}'
        f'<article class="post"><div class="article-body">{text}{inside}</div></article>{after}'
        "<footer><p>Lakeside Courier Ltd</p></footer></body></html>"
    )
