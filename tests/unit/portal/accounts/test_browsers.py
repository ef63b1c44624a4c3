import pytest

from portal.accounts.browsers import describe


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        ("Mozilla/5.0 (iPhone; CPU) AppleWebKit/605 Version/18 Safari/604", "Safari op iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140 Safari/537", "Chrome op Android-telefoon"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140 Edg/140", "Edge op Windows-computer"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:1) Firefox/140", "Firefox op Linux-computer"),
        ("", "Browser op onbekend apparaat"),
    ],
)
def test_a_browser_in_plain_words(user_agent: str, words: str) -> None:
    assert describe(user_agent) == words
