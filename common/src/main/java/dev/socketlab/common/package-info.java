/** What the reference programs share. */
package dev.socketlab.common;
