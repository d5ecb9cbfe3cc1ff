/**
 * Workers: each grades one program at a time. If the sandbox has rooms, it does so in a new JVM in
 * a new room, to which the grader talks in lines of JSON, otherwise in the grader's own process.
 */
package dev.socketlab.grading.worker;
