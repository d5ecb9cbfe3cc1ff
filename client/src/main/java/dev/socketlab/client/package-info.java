/** The program {@code client}. */
package dev.socketlab.client;
