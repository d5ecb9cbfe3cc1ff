/**
 * Tests what this machine can enforce and observe, and which languages it can run. Each is tried,
 * not looked up. Probes run where submissions run, inside the best sandbox, because what works
 * outside may not work there.
 */
package dev.socketlab.grading.doctor;
