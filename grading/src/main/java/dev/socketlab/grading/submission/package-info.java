/** What was handed in: a folder or an archive, one submission or a class, and a copy to work on. */
package dev.socketlab.grading.submission;
