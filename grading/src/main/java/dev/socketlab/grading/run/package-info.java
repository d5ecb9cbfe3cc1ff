/** Grades a class: which check runs when, what is tried again, what its end means in points. */
package dev.socketlab.grading.run;
