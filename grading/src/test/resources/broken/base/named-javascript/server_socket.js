'use strict';

// node server_socket.js HOST PORT NAME
// One client at a time: the others are not read before it is their turn.

const net = require('net');
const { host, port, name } = require('./arguments').read('server_socket.js');

const waiting = [];
let busy = false;

function serveNext() {
  busy = waiting.length > 0;
  if (!busy) return;
  const socket = waiting.shift();
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (piece) => {
    const lines = (text + piece).split('\n');
    text = lines.pop();
    for (const line of lines) socket.write(`${line} -- ${name}\n`);
  });
  socket.on('error', () => {});
  socket.on('close', serveNext);
  socket.resume();
}

const server = net.createServer({ pauseOnConnect: true }, (socket) => {
  waiting.push(socket);
  if (!busy) serveNext();
});

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(port, host, () => console.log(`${name} is listening on ${host}:${port}`));
