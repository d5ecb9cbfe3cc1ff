/**
 * Cells: what deals with submissions, one program at a time, each in a room of its own where the
 * sandbox has rooms. The grader talks to it in lines of JSON.
 */
package dev.socketlab.grading.cell;
