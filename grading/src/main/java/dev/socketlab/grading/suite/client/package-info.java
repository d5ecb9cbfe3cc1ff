/** What is required of clients, one class per check. */
package dev.socketlab.grading.suite.client;
