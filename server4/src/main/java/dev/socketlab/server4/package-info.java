/** The program {@code server4}. */
package dev.socketlab.server4;
