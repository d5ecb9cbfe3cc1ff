/**
 * What a message gets back, whatever way of waiting brought it. A service sees one {@link
 * dev.socketlab.common.service.Message} at a time, in the memory it arrived in, and appends to a
 * {@link dev.socketlab.common.service.Reply}; sockets, threads and line ends are others' business.
 */
package dev.socketlab.common.service;
