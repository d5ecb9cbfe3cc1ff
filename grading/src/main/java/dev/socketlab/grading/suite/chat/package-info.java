/** What the assignment chat-room requires of its server and its client, one class per check. */
package dev.socketlab.grading.suite.chat;
