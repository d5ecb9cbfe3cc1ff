/** The program {@code server3}. */
package dev.socketlab.server3;
