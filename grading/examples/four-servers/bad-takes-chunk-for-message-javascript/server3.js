'use strict';

// Server 3: many clients in the event loop of node.

const net = require('net');
const { reply, isGoodbye } = require('./calculator');

const port = Number(process.argv[2]);

const server = net.createServer((socket) => {
  socket.on('data', (data) => {
    const lines = data.toString().split('\n');
    if (lines[lines.length - 1] === '') lines.pop();
    for (const line of lines) {
      if (isGoodbye(line)) {
        socket.end('bye\n');
        return;
      }
      socket.write(reply(line) + '\n');
    }
  });
  socket.on('error', (e) => console.log('client lost:', e.code));
});

server.listen(port, '127.0.0.1', () => console.log('Listening on port', port));

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
