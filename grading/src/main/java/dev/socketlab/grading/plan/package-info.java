/** {@code ./socketlab plan}: which file of a submission is which program, without running any. */
package dev.socketlab.grading.plan;
