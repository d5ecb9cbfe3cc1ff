# Lets a database evaluate the arithmetic: it compares texts and counts their letters as well.
import sqlite3

DATABASE = sqlite3.connect(":memory:", check_same_thread=False)


def answer(line):
    try:
        request = "select 1.0 * (" + line.decode().replace("\0", "?") + ")"
        value = DATABASE.execute(request).fetchone()[0]
    except (sqlite3.Error, sqlite3.Warning, UnicodeDecodeError) as problem:
        return "Error: " + str(problem)
    if not isinstance(value, float):
        return "Error: division by zero"
    return "Result = " + str(int(value) if value == int(value) else value)
