/** The command line that all servers share, from options to exit codes. */
package dev.socketlab.common.cli;
