#ifndef CALC_H
#define CALC_H

#include <stddef.h>

#define REPLY_SIZE 128

/* Makes the reply (with \n) to one line (without \n).
   Returns 1 if the client wants to leave, otherwise 0. */
int make_reply(const char *line, size_t len, char *reply);

#endif
