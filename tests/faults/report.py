"""What is said while it runs, and at the end."""

import time


class Report:
    """Collects figures and failures of one part."""

    def __init__(self, name: str) -> None:
        self.name, self.begun = name, time.monotonic()
        self.figures: list[tuple[str, object]] = []
        self.failures: list[str] = []
        self._told = 0.0

    def check(self, holds: bool, otherwise: str) -> None:
        """Keep `otherwise` as a failure unless it holds."""
        if not holds:
            self.failures.append(otherwise)
            print(f"  FAILED {otherwise}", flush=True)

    def figure(self, label: str, value: object) -> None:
        self.figures.append((label, value))

    def progress(self, what: str, done: int, total: int, more: str = "") -> None:
        """Say how far it is, every ten seconds and at the end."""
        now = time.monotonic()
        if done == total or now - self._told > 10:
            self._told = now
            print(f"  {now - self.begun:5.0f} s  {what}: {done} of {total}  {more}", flush=True)

    def summary(self) -> bool:
        """Print the figures; return whether everything held."""
        print(f"\n{self.name}: {'FAILED' if self.failures else 'held'}", flush=True)
        for label, value in self.figures:
            print(f"  {label:44} {value}")
        print(f"  {'seconds':44} {time.monotonic() - self.begun:.0f}")
        for failure in self.failures[:20]:
            print(f"  FAILED {failure}")
        return not self.failures
