"""What a program has drawn on a terminal: as much of a VT100 as dateline and newsboat need."""

import re
import unicodedata

TOKEN = re.compile(
    rb"\x1b\[([?>=]?)([0-9;:]*)([@-~])"  # a control sequence
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # a command to the terminal itself, as a title
    rb"|\x1b[()][A-Za-z0-9]|\x1b[=>78DEHMNOZc]"  # character sets and short escapes
    rb"|[\x00-\x1a\x1c-\x1f\x7f]"
    rb"|[^\x00-\x1f\x7f]+"
)


def width(char):
    """The columns that a character takes."""
    if char < "\u0300":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Screen:
    """The cells of a terminal, and where its cursor stands; colours are let go."""

    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.cells = [[" "] * columns for _ in range(rows)]
        self.y = self.x = 0
        self.rest = b""

    def lines(self):
        """The text of each row."""
        return tuple("".join(row) for row in self.cells)

    def feed(self, data):
        """Draws what a program has written; a sequence that is cut off waits for its end."""
        data = self.rest + data
        end = len(data)
        escape = data.rfind(b"\x1b")
        if escape >= 0 and not TOKEN.match(data, escape):
            end = escape
        # A character of several bytes that is cut off waits, too.
        for back in range(1, min(4, end) + 1):
            byte = data[end - back]
            if byte >= 0xC0:
                if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4):
                    end -= back
                break
            if byte < 0x80:
                break
        self.rest = data[end:]
        for token in TOKEN.finditer(data, 0, end):
            text = token.group()
            if token.group(3):
                if not token.group(1):
                    self.control(token.group(2), token.group(3))
            elif text[0] >= 0x20 and text[0] != 0x7F:
                self.put(text.decode("utf-8", "replace"))
            elif text == b"\r":
                self.x = 0
            elif text == b"\n":
                self.newline()
            elif text == b"\b":
                self.x = max(0, self.x - 1)

    def newline(self):
        if self.y + 1 < self.rows:
            self.y += 1
        else:
            self.cells.append([" "] * self.columns)
            del self.cells[0]

    def put(self, text):
        plain = text.isascii()
        for char in text:
            wide = 1 if plain else width(char)
            if wide == 0:
                continue
            if self.x + wide > self.columns:
                self.x = 0
                self.newline()
            row = self.cells[self.y]
            row[self.x] = char
            if wide == 2:
                row[self.x + 1] = ""
            self.x += wide

    def control(self, parameters, final):
        numbers = [int(n) if n else 0 for n in parameters.replace(b":", b";").split(b";")]
        first = numbers[0]
        count = max(1, first)
        row = self.cells[self.y]
        if final in b"Hf":
            second = numbers[1] if len(numbers) > 1 else 1
            self.y = min(count, self.rows) - 1
            self.x = min(max(1, second), self.columns) - 1
        elif final == b"G":
            self.x = min(count, self.columns) - 1
        elif final == b"d":
            self.y = min(count, self.rows) - 1
        elif final == b"A":
            self.y = max(0, self.y - count)
        elif final == b"B":
            self.y = min(self.rows - 1, self.y + count)
        elif final == b"C":
            self.x = min(self.columns - 1, self.x + count)
        elif final == b"D":
            self.x = max(0, self.x - count)
        elif final == b"K":
            start, end = [(self.x, self.columns), (0, self.x + 1), (0, self.columns)][min(first, 2)]
            row[start:end] = [" "] * (end - start)
        elif final == b"J":
            blank = range(self.rows) if first >= 2 else range(self.y + 1, self.rows)
            if first == 0:
                row[self.x :] = [" "] * (self.columns - self.x)
            elif first == 1:
                blank = range(self.y)
                row[: self.x + 1] = [" "] * (self.x + 1)
            for y in blank:
                self.cells[y] = [" "] * self.columns
        elif final == b"X":
            end = min(self.columns, self.x + count)
            row[self.x : end] = [" "] * (end - self.x)
        elif final == b"P":
            del row[self.x : self.x + count]
            row.extend([" "] * (self.columns - len(row)))
        elif final == b"@":
            row[self.x : self.x] = [" "] * count
            del row[self.columns :]
        elif final == b"b" and self.x > 0:
            self.put(row[self.x - 1] * count)
        elif final == b"L" or final == b"M":
            for _ in range(min(count, self.rows - self.y)):
                if final == b"L":
                    self.cells.insert(self.y, [" "] * self.columns)
                    self.cells.pop()
                else:
                    del self.cells[self.y]
                    self.cells.append([" "] * self.columns)
