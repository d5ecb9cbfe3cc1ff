# A small calculator for + - * / and brackets.
# It reads the text by hand (recursive descent), no eval.
#
#   expression = term   { ("+" | "-") term }
#   term       = factor { ("*" | "/") factor }
#   factor     = "-" factor | number | "(" expression ")"

DIGITS = "0123456789"


class CalcError(Exception):
    pass


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t":
            self.pos += 1
        if self.pos == len(self.text):
            return ""
        return self.text[self.pos]

    def expression(self):
        value = self.term()
        while True:
            sign = self.peek()
            if sign == "+":
                self.pos += 1
                value = value + self.term()
            elif sign == "-":
                self.pos += 1
                value = value - self.term()
            else:
                return value

    def term(self):
        value = self.factor()
        while True:
            sign = self.peek()
            if sign == "*":
                self.pos += 1
                value = value * self.factor()
            elif sign == "/":
                self.pos += 1
                value = value / self.factor()
            else:
                return value

    def factor(self):
        char = self.peek()
        if char == "-":
            self.pos += 1
            return -self.factor()
        if char == "(":
            self.pos += 1
            value = self.expression()
            if self.peek() != ")":
                raise CalcError("missing bracket")
            self.pos += 1
            return value
        if char and char in DIGITS + ".":
            return self.number()
        if char == "":
            raise CalcError("expression is not complete")
        raise CalcError("unexpected character")

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in DIGITS + ".":
            self.pos += 1
        try:
            return float(self.text[start:self.pos])
        except ValueError:
            raise CalcError("bad number")


def calculate(text):
    parser = Parser(text)
    value = parser.expression()
    if parser.peek() != "":
        raise CalcError("do not understand the end of the expression")
    return value


def answer(line):
    """line: the bytes of one line without the newline. Returns the text of the reply."""
    try:
        value = calculate(line.decode("utf-8").strip())
        if value == int(value):
            value = int(value)
        return "Result = " + str(value)
    except ZeroDivisionError:
        return "Error: division by zero"
    except CalcError as problem:
        return "Error: " + str(problem)
    except UnicodeDecodeError:
        return "Error: this is not text"
    except (OverflowError, ValueError):
        return "Error: number is too large"
    except RecursionError:
        return "Error: too many brackets"


def is_goodbye(line):
    return line.strip().lower() in (b"bye", b"exit", b"quit")
