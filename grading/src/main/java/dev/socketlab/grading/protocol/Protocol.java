package dev.socketlab.grading.protocol;

import java.util.Optional;

/**
 * How clients and a server converse, in lines.
 *
 * @param greeting what the server says to a client that has connected; empty if it waits for a
 *     request
 * @param plain an exchange that any client can have at any time, whatever others do
 * @param oneReply whether the server closes the connection after a reply
 */
public record Protocol(Optional<ReplyRule> greeting, Exchange plain, boolean oneReply) {}
