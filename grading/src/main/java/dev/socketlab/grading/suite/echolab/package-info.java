/** What the assignment echo-lab requires of its server and its client, one class per check. */
package dev.socketlab.grading.suite.echolab;
