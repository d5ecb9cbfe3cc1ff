/** What a message gets back, whatever way of waiting brought it. */
package dev.socketlab.common.service;
