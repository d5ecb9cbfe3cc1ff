/** Grades a class with several workers, and keeps the grades in the order of the submissions. */
package dev.socketlab.grading.run;
