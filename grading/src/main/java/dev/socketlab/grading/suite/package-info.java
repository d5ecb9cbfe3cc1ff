/** All checks. */
package dev.socketlab.grading.suite;
