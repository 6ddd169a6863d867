"""A web server of our own on this machine, for one test at a time."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, Mapping[str, str], bytes]


class Handler(BaseHTTPRequestHandler):
    """Answers from the table of its server, and remembers what it was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        answer = self.server.answers.get(self.path, (404, {}, b"gone"))  # type: ignore[attr-defined]
        if callable(answer):
            with suppress(OSError):
                answer(self)
            self.close_connection = True
            return
        status, heads, body = answer
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "Connection": "close", **heads}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing on stderr."""


@contextmanager
def serving(answers: Mapping[str, object]) -> Iterator[tuple[str, list[tuple[str, dict[str, str]]]]]:
    """The address of a server with these answers by path, and what it was asked so far."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.answers, server.asked, server.daemon_threads = answers, [], True  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.asked  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
