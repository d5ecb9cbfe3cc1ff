/**
 * What a message gets back, whether a thread or a select loop received it. A service sees one
 * {@link dev.socketlab.common.service.Message} at a time, in the memory it arrived in, and appends
 * to a {@link dev.socketlab.common.service.Reply}. It knows no sockets, threads or line ends.
 */
package dev.socketlab.common.service;
