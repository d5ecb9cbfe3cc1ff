/** What the grader's commands share. */
package dev.socketlab.grading.cli;
