/** Which file of a submission is which program, in words, without running any. */
package dev.socketlab.grading.plan;
