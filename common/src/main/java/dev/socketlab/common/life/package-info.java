/** How a server starts, how it is told to stop, and how it ends without leaving anything behind. */
package dev.socketlab.common.life;
