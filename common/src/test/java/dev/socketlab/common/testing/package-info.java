/** What the tests of all servers share: contracts, and a client under full control. */
package dev.socketlab.common.testing;
