/** What is required of clients, a class each. */
package dev.socketlab.grading.suite.client;
