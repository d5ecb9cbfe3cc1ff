/** What a server tells the person at its terminal. */
package dev.socketlab.common.log;
