/** What was handed in: which file is which program, how it is built and launched. */
package dev.socketlab.grading.submission;
