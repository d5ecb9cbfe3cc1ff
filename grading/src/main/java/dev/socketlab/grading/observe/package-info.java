/**
 * What the kernel shows of a running program: its processes and threads, the system call in which
 * each thread is blocked, its sockets; and, from that, the proof that nothing more will come. Read
 * from {@code /proc} (Linux); see proc(5). A thread that ends during a look is not part of it.
 */
package dev.socketlab.grading.observe;
