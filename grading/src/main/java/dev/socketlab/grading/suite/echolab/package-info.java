/** What the assignment echo-lab requires of its server and its client, a class each. */
package dev.socketlab.grading.suite.echolab;
