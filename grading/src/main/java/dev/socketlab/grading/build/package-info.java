/** Makes a program ready to start: by its build file where one names it, else by its language. */
package dev.socketlab.grading.build;
