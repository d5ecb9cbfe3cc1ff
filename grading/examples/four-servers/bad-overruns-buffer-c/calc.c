#include "calc.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MAX_DEPTH 200

enum { OK, SYNTAX, DIV_ZERO };

struct parser {
    const char *p;
    const char *end;
    int error;
    int depth;
};

static double sum(struct parser *ps);

static int next_char(struct parser *ps)
{
    while (ps->p < ps->end && (*ps->p == ' ' || *ps->p == '\t'))
        ps->p++;
    return ps->p < ps->end ? (unsigned char)*ps->p : -1;
}

static double number(struct parser *ps)
{
    double value = 0, scale = 1;
    int digits = 0;

    while (ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9') {
        value = value * 10 + (*ps->p++ - '0');
        digits++;
    }
    if (ps->p < ps->end && *ps->p == '.') {
        ps->p++;
        while (ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9') {
            value = value * 10 + (*ps->p++ - '0');
            scale *= 10;
            digits++;
        }
    }
    if (digits == 0)
        ps->error = SYNTAX;
    return value / scale;
}

static double factor(struct parser *ps)
{
    double value;
    int c = next_char(ps);

    if (ps->error)
        return 0;
    if (c == '-' || c == '(') {
        if (++ps->depth > MAX_DEPTH) {
            ps->error = SYNTAX;
            return 0;
        }
        ps->p++;
        if (c == '-') {
            value = -factor(ps);
        } else {
            value = sum(ps);
            if (next_char(ps) != ')')
                ps->error = ps->error ? ps->error : SYNTAX;
            else
                ps->p++;
        }
        ps->depth--;
        return value;
    }
    return number(ps);
}

static double product(struct parser *ps)
{
    double value = factor(ps);
    int c;

    while (!ps->error && ((c = next_char(ps)) == '*' || c == '/')) {
        double right;
        ps->p++;
        right = factor(ps);
        if (ps->error)
            break;
        if (c == '*') {
            value *= right;
        } else if (right == 0) {
            ps->error = DIV_ZERO;
        } else {
            value /= right;
        }
    }
    return value;
}

static double sum(struct parser *ps)
{
    double value = product(ps);
    int c;

    while (!ps->error && ((c = next_char(ps)) == '+' || c == '-')) {
        double right;
        ps->p++;
        right = product(ps);
        if (c == '+')
            value += right;
        else
            value -= right;
    }
    return value;
}

int make_reply(const char *line, size_t len, char *reply)
{
    struct parser ps = { 0 };
    double value;

    /* blanks and the \r of a telnet line */
    while (len > 0 && isspace((unsigned char)line[len - 1]))
        len--;
    while (len > 0 && isspace((unsigned char)*line)) {
        line++;
        len--;
    }
    if ((len == 3 && strncasecmp(line, "bye", 3) == 0) ||
        (len == 4 && strncasecmp(line, "exit", 4) == 0) ||
        (len == 4 && strncasecmp(line, "quit", 4) == 0)) {
        strcpy(reply, "bye\n");
        return 1;
    }

    ps.p = line;
    ps.end = line + len;
    value = sum(&ps);
    if (!ps.error && next_char(&ps) != -1)
        ps.error = SYNTAX;

    if (ps.error == DIV_ZERO)
        strcpy(reply, "error: division by zero\n");
    else if (ps.error)
        strcpy(reply, "error: bad expression\n");
    else if (!isfinite(value))
        strcpy(reply, "error: number too large\n");
    else
        snprintf(reply, REPLY_SIZE, "%.15g\n", value == 0 ? 0.0 : value);
    return 0;
}
