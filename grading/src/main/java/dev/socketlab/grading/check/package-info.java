/**
 * What a check is made of: the program under test in a trial, questions to it, and the words for
 * what went wrong. Knows the program only through its sockets, its output and what the kernel shows
 * of it, and nothing of reports.
 */
package dev.socketlab.grading.check;
