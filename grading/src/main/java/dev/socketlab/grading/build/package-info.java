/**
 * Makes a program ready to start: by its build file if that names it, otherwise by its language.
 */
package dev.socketlab.grading.build;
