/**
 * How a server deals with several clients, told from what the kernel shows of it: how its threads
 * and processes become more and fewer with its clients, and where they wait. Knows nothing of how
 * the clients are made.
 */
package dev.socketlab.grading.architecture;
