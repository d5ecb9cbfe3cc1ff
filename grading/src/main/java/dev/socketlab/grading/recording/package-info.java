/**
 * Learns from a submission's own client how its server is spoken to: lets the two talk through a
 * relay, types at the client, and compares what the client sends for different requests.
 */
package dev.socketlab.grading.recording;
