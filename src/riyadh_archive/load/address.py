"""Addresses of web pages: which are fetched, and to which machine a name leads.

A name is looked up once, and the connection goes to the very address that was checked: a name that leads elsewhere the
next time leads nowhere.
"""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from riyadh_archive.errors import LoadError

MAX_ADDRESS = 8000
"""Characters; what servers and caches are asked to take at least (RFC 9110, section 4.1)."""

PORTS = {"http": 80, "https": 443}
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """A page to ask for: `machine` is the checked IP address of `host`, `path` begins with "/" and has the query."""

    url: str
    scheme: str
    host: str
    port: int
    machine: str
    path: str

    @property
    def authority(self) -> str:
        """Host and port, the port where it is not that of the scheme."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port, for which one `robots.txt` holds."""
        return f"{self.scheme}://{self.authority}"


def is_address(text: str) -> bool:
    """Whether `text` is the address of a web page.

    >>> is_address("https://example.org/a"), is_address("reports/a.txt")
    (True, False)
    """
    return bool(_ADDRESS.match(text))


def read_target(url: str, *, base: str | None = None, allow_private: bool = False) -> Target:
    """What `url`, relative to `base` where given, leads to.

    Raises LoadError for an address that is none, a name that leads nowhere, and, unless `allow_private`, for one that leads
    to a machine of a private, local or otherwise not public network.
    """
    whole, scheme, host, port, path = _parsed(url, base)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise LoadError(whole, f"the name {host[:100]} leads nowhere") from error
    machines = list(dict.fromkeys(str(each[4][0]) for each in found))
    for machine in machines:
        if not allow_private and not is_public(machine):
            raise LoadError(
                whole, f"{host[:100]} is a machine of a private network ({machine}); --allow-private asks it"
            )
    if not machines:
        raise LoadError(whole, f"the name {host[:100]} leads nowhere")
    return Target(whole, scheme, host, port, machines[0], path)


def _parsed(url: str, base: str | None) -> tuple[str, str, str, int, str]:
    """The whole address, its scheme, host, port and path with query. Raises LoadError."""
    shown = url[:200]
    if len(url) > MAX_ADDRESS or any(char.isspace() or not char.isprintable() for char in url):
        raise LoadError(shown, "this is no address of a web page")
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        host, port = parts.hostname, parts.port
        if host and not host.isascii():
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise LoadError(shown, "this is no address of a web page") from error
    if parts.scheme not in ("http", "https") or not host:
        raise LoadError(shown, "only addresses of http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise LoadError(host, "an address with a user or password in it is not fetched")
    path = urlunsplit(("", "", _escaped(parts.path) or "/", _escaped(parts.query), ""))
    whole = urlunsplit((parts.scheme, parts.netloc, parts.path or "/", parts.query, ""))
    return whole, parts.scheme, host, port or PORTS[parts.scheme], path


def _escaped(text: str) -> str:
    return "".join(char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode()) for char in text)


def is_public(machine: str) -> bool:
    """Whether an IP address belongs to a machine of the public Internet; one IPv4 address within IPv6 counts as itself.

    >>> is_public("93.184.216.34"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        address = ipaddress.ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        within = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if address in _NAT64:
            within = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if within:
            address = within
    return address.is_global and not (
        address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or address.is_loopback
        or address.is_link_local
    )
