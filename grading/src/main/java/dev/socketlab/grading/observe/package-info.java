/**
 * What the kernel shows of a running program: its processes and threads, the system call that each
 * is blocked in, its sockets. Read from {@code /proc} (Linux); see proc(5). A thread that ends
 * while it is being looked at is simply not there.
 */
package dev.socketlab.grading.observe;
