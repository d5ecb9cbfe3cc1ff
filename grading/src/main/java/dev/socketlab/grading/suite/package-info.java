/** All checks there are. */
package dev.socketlab.grading.suite;
