/** What the assignment chat-room requires of its server and its client, a class each. */
package dev.socketlab.grading.suite.chat;
