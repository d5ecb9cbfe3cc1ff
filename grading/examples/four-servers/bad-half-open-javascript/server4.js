'use strict';

// Server 4: echo. Only Buffers, no strings, so every byte comes back as it was.

const net = require('net');

const port = Number(process.argv[2]);
if (!port) {
  console.log('Usage: node server4.js PORT');
  process.exit(2);
}

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('data', (chunk) => {
    const everythingSent = socket.write(chunk);
    if (!everythingSent) socket.pause(); // first the client has to read
  });
  socket.on('drain', () => socket.resume());
  socket.on('error', (e) => console.log('client lost:', e.code));
});

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`Echo server is listening on port ${port}`));

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
