/** What is required of servers, a class each. */
package dev.socketlab.grading.suite.server;
