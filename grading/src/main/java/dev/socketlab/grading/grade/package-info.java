/** The results of a run: plain values, from a whole class down to one event on one connection. */
package dev.socketlab.grading.grade;
