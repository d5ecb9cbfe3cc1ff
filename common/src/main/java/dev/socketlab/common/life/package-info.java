/** How a server starts, how it is stopped, and how it ends without leaving anything behind. */
package dev.socketlab.common.life;
