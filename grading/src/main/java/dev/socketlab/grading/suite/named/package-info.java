/** What is required of servers that have a name, and of their client, a class each. */
package dev.socketlab.grading.suite.named;
