'use strict';

// Server 1: only one client at a time.

const net = require('net');
const { talk } = require('./session');

const port = Number(process.argv[2]);
if (!port) {
  console.log('Usage: node server1.js PORT');
  process.exit(2);
}

let busy = false;

function serve(socket) {
  busy = true;
  talk(socket, () => { busy = false; });
  // after bye the socket closes when everything is sent, do not wait for a lazy client
  socket.on('finish', () => setTimeout(() => socket.destroy(), 20));
  socket.resume();
}

const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  if (!busy) {
    serve(socket);
    return;
  }
  socket.on('error', () => {});
  // Perhaps the other one is just leaving and node has not told us yet: look again soon.
  setTimeout(() => {
    if (!busy) {
      socket.removeAllListeners('error');
      serve(socket);
    } else {
      socket.end('busy\n', () => socket.destroy());
    }
  }, 50);
});

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log(`Server 1 is listening on port ${port}`));

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
