/** The program {@code server1}. */
package dev.socketlab.server1;
