/** A conversation as an assignment describes it: what is said, and what is right as a reply. */
package dev.socketlab.grading.protocol;
