/** Tries an assignment on the teacher's own solution, before students meet it. */
package dev.socketlab.grading.reference;
