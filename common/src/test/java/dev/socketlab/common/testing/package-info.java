/** What the tests of all servers are made of: a client under full control, and shared demands. */
package dev.socketlab.common.testing;
