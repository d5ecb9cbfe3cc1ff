/** What a program is asked, and what counts as a right answer. */
package dev.socketlab.grading.question;
