/** Text from strangers, made safe to show. */
package dev.socketlab.common.text;
