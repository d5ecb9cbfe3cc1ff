/** What the grader sends and receives on real sockets, and the transcript of it. */
package dev.socketlab.grading.wire;
