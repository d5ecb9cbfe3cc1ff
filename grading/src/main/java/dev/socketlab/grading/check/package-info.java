/** What a check is: one requirement on a server, a client, or both together. */
package dev.socketlab.grading.check;
