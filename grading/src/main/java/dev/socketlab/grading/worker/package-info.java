/**
 * Workers: each grades one program at a time, in a sandboxed JVM of its own where the sandbox has
 * rooms, else in the grader's own process. The grader talks to a sandboxed worker in lines of JSON.
 */
package dev.socketlab.grading.worker;
