/** The program {@code server2}. */
package dev.socketlab.server2;
