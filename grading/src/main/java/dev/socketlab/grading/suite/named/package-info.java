/** What is required of servers that have a name, and of their client, one class per check. */
package dev.socketlab.grading.suite.named;
