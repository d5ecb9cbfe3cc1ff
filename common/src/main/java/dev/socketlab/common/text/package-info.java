/** Text from strangers, fit to be shown. */
package dev.socketlab.common.text;
