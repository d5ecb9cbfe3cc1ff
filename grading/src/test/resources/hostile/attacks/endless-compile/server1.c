/* Includes itself twice, 200 files deep: the compiler reads it 2 to the 200 times. */
#if __INCLUDE_LEVEL__ < 199
#include "server1.c"
#include "server1.c"
#endif
