/**
 * One run of one check: the program under test, the clients or the server that the check brings,
 * and the report of what went wrong. Knows the program only through its sockets, its output and
 * what the kernel shows; knows nothing about reports of grades.
 */
package dev.socketlab.grading.trial;
