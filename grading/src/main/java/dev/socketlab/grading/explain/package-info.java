/** Tells people which assignments there are, and what one demands and why. */
package dev.socketlab.grading.explain;
