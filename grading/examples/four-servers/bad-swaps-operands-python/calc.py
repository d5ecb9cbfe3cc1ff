# Calculator with two stacks, one for the numbers and one for the operators.

import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*|\.\d+)|([-+*/()]))")
RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3}


class CalcError(Exception):
    pass


def tokens(text):
    pos = 0
    text = text.rstrip()
    while pos < len(text):
        match = TOKEN.match(text, pos)
        if not match:
            raise CalcError("unexpected character")
        pos = match.end()
        yield match.group(1) or match.group(2)


def apply(operator, numbers):
    if operator == "(":
        raise CalcError("missing bracket")
    if len(numbers) < (1 if operator == "neg" else 2):
        raise CalcError("a number is missing")
    a = numbers.pop()
    if operator == "neg":
        numbers.append(-a)
        return
    b = numbers.pop()
    if operator == "+":
        numbers.append(a + b)
    elif operator == "-":
        numbers.append(a - b)
    elif operator == "*":
        numbers.append(a * b)
    else:
        numbers.append(a / b)


def calculate(text):
    numbers = []
    operators = []
    want_number = True
    for token in tokens(text):
        if want_number:
            if token == "-":
                operators.append("neg")
            elif token == "(":
                operators.append("(")
            elif token in RANK or token == ")":
                raise CalcError("a number is missing")
            else:
                numbers.append(float(token))
                want_number = False
        elif token == ")":
            while operators and operators[-1] != "(":
                apply(operators.pop(), numbers)
            if not operators:
                raise CalcError("missing bracket")
            operators.pop()
        elif token in RANK:
            while operators and operators[-1] != "(" and RANK[operators[-1]] >= RANK[token]:
                apply(operators.pop(), numbers)
            operators.append(token)
            want_number = True
        else:
            raise CalcError("an operator is missing")
    if want_number:
        raise CalcError("expression is not complete")
    while operators:
        apply(operators.pop(), numbers)
    return numbers[0]


def answer(line):
    try:
        value = calculate(line.decode())
        return "%g" % value
    except ZeroDivisionError:
        return "ERROR division by zero"
    except CalcError as problem:
        return "ERROR %s" % problem
    except (UnicodeDecodeError, OverflowError):
        return "ERROR cannot read that"
