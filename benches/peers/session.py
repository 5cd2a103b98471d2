"""A program in a pseudo-terminal: keys in, frames out, each with the time at which its last byte came.

Nothing here sleeps to let something happen: all waits are for what the screen shows. Where it must be known that nothing
more comes ("the screen stands still"), the wait is for that, and no figure holds it: a figure ends with a frame.
"""

import fcntl
import os
import select
import signal
import struct
import termios
import time

from screen import Screen

ROWS, COLUMNS = 45, 160
# Seconds without a byte after which a screen is taken to stand still.
STILL = 0.5
# Seconds after which something that does not come is a fault.
PATIENCE = 300
# With this a frame of a synchronised update ends.
FRAME_END = b"\x1b[?2026l"


class Fault(Exception):
    """A program did not show what it was asked for."""


class Session:
    """A running program; `argv[0]` is looked up on the path."""

    def __init__(self, argv, environment):
        self.name = os.path.basename(argv[0])
        self.screen = Screen(ROWS, COLUMNS)
        self.frames = []  # (monotonic seconds, rows) since the last key
        self.received = []  # (monotonic seconds, bytes) that are still to be drawn
        self.status = None
        self.usage = None
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        told, tell = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for fd in (0, 1, 2):
                    os.dup2(slave, fd)
                # The clock starts here, so that the fork of this process is nobody's time; both ends of the pipe and
                # of the terminal close with exec.
                os.write(tell, struct.pack("d", time.monotonic()))
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        os.close(slave)
        os.close(tell)
        self.started = struct.unpack("d", os.read(told, 8))[0]
        os.close(told)
        self.master = master

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def receive(self, patience):
        """Waits for bytes, and takes all that there are then, with the time at which they came. Whether any came."""
        any_came = False
        while select.select([self.master], [], [], 0 if any_came else patience)[0]:
            try:
                data = os.read(self.master, 1 << 18)
            except OSError:
                data = b""
            now = time.monotonic()
            if not data:
                self.draw()
                raise Fault(f"{self.name} ended; its last screen:\n{self.shown()}")
            self.received.append((now, data))
            any_came = True
        return any_came

    def draw(self):
        """Draws what was received, and keeps the frames. That takes as long as many an answer does: what is timed to the
        end of a frame must not wait for the drawing of what came before it."""
        for now, data in self.received:
            parts = data.split(FRAME_END)
            for part in parts[:-1]:
                self.screen.feed(part + FRAME_END)
                self.frames.append((now, self.screen.lines()))
            if parts[-1]:
                self.screen.feed(parts[-1])
                # newsboat does not mark its frames: every write counts as one.
                if b"?2026h" not in data and len(parts) == 1:
                    self.frames.append((now, self.screen.lines()))
        self.received = []

    def pump(self, patience):
        """Waits for bytes; draws them and keeps the frames. Whether any came."""
        came = self.receive(patience)
        self.draw()
        return came

    def press(self, keys):
        """Sends keys; the frames from here on answer them. The time at which they were sent."""
        while self.pump(0):
            pass
        self.frames = []
        now = time.monotonic()
        os.write(self.master, keys.encode())
        return now

    def until(self, what, shows, patience=PATIENCE):
        """The time of the first frame since the last key that shows it: `shows(rows)`."""
        seen = 0
        end = time.monotonic() + patience
        while True:
            for at, rows in self.frames[seen:]:
                if shows(rows):
                    return at
            seen = len(self.frames)
            # Long waits must not keep every frame there ever was.
            if seen > 5000:
                del self.frames[:-1]
                seen = 1
            left = end - time.monotonic()
            if left <= 0:
                raise Fault(f"{self.name} does not show {what}; it shows:\n{self.shown()}")
            self.pump(min(left, 1))

    def until_still(self, shows=lambda rows: True, what="its answer"):
        """Waits until nothing more comes and the screen `shows` what it should; gives the screen. A key that changes
        nothing has no frame."""
        end = time.monotonic() + PATIENCE
        while True:
            if not self.receive(STILL):
                self.draw()
                if shows(self.screen.lines()):
                    return self.screen.lines()
            if time.monotonic() > end:
                self.draw()
                raise Fault(f"{self.name} does not show {what}; it shows:\n{self.shown()}")

    def final_since(self, part=lambda rows: rows):
        """From which frame on a part of the screen is as it is in the last one."""
        last = part(self.frames[-1][1])
        at = self.frames[-1][0]
        for moment, rows in reversed(self.frames):
            if part(rows) != last:
                break
            at = moment
        return at

    def shown(self):
        """The screen, for a message."""
        return "\n".join(line.rstrip() for line in self.screen.lines()).rstrip()

    def memory(self):
        """Resident memory in MB: the most there was, what there is, and of it what is not pages of files."""
        with open(f"/proc/{self.pid}/status") as status:
            fields = dict(line.split(":", 1) for line in status)
        return [int(fields[f].split()[0]) / 1024 for f in ("VmHWM", "VmRSS", "RssAnon")]

    def end(self):
        """Ends the program; its usage of the processor is in `usage` afterwards."""
        if self.status is None:
            try:
                os.kill(self.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
            self.wait()
            os.close(self.master)

    def wait(self, patience=10):
        """Takes what the program still writes until it ends, and kills it where it does not."""
        end = time.monotonic() + patience
        while True:
            done, status, usage = os.wait4(self.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                done, status, usage = os.wait4(self.pid, 0)
                break
            try:
                if select.select([self.master], [], [], 0.02)[0]:
                    os.read(self.master, 1 << 18)
            except OSError:
                end = min(end, time.monotonic() + 5)
        self.status, self.usage = status, usage
