/** The command line that all servers share, from its words to an exit code. */
package dev.socketlab.common.cli;
