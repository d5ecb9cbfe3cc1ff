/**
 * How a program speaks: learns its greeting, framing, request form and reply wording by talking
 * with it. Knows nothing of how a program is launched.
 */
package dev.socketlab.grading.dialect;
