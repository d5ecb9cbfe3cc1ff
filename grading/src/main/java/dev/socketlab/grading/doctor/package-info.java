/**
 * What this machine can enforce and observe, and which languages it can run: each tried, not looked
 * up. Probes run where submissions do, in a room behind the walls of the best sandbox, since what
 * works outside may not work there.
 */
package dev.socketlab.grading.doctor;
