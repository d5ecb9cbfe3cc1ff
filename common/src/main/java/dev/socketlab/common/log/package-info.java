/** What a server prints for the person at its terminal. */
package dev.socketlab.common.log;
