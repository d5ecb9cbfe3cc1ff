/** Which file of a submission is which program, told by names, places, read-me and sources. */
package dev.socketlab.grading.finding;
