/** What the grader does on real sockets, and the record of all that was done and came back. */
package dev.socketlab.grading.wire;
