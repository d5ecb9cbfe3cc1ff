/** What is demanded: the programs of an assignment, their checks, points and needs. */
package dev.socketlab.grading.assignment;
