'use strict';

// Server 3: many clients, one process, one thread. The event loop of node
// waits for all the sockets at once (epoll).

const net = require('net');
const { talk } = require('./session');

const port = Number(process.argv[2]);
if (!port) {
  console.log('Usage: node server3.js PORT');
  process.exit(2);
}

const server = net.createServer((socket) => {
  console.log('new client from', socket.remoteAddress.replace('::ffff:', ''));
  talk(socket, () => {});
});

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`Server 3 is listening on port ${port}`));

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
