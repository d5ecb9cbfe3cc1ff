/** What the grader's command lines have in common. */
package dev.socketlab.grading.cli;
