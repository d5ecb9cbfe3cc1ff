/**
 * How a server deals with several clients, judging by what the kernel shows: how the numbers of its
 * threads and processes follow that of its clients, and where they wait. Knows nothing of how the
 * clients are made.
 */
package dev.socketlab.grading.architecture;
