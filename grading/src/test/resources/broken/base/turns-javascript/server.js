'use strict';

// node server.js PORT
// Node hears all clients at any time, so what comes too early is kept in a queue.

const net = require('net');

const CLIENTS = 3;
const port = Number(process.argv[2]);
if (!port) {
  console.log('Usage: node server.js PORT');
  process.exit(2);
}

const clients = [];
let turn = 0;
let ended = false;

const server = net.createServer((socket) => {
  if (ended || clients.length === CLIENTS) {
    socket.on('error', () => {});
    socket.end('Sorry, we are complete.\n');
    return;
  }
  console.log('connected:', socket.remoteAddress, socket.remotePort);
  const client = { socket, rest: '', queue: [] };
  clients.push(client);
  socket.setEncoding('latin1');
  socket.write(`Welcome, ${CLIENTS - clients.length} missing\n`);
  socket.on('data', (piece) => {
    const lines = (client.rest + piece).split('\n');
    client.rest = lines.pop();
    client.queue.push(...lines);
    play();
  });
  socket.on('error', (e) => console.log('lost:', e.code));
  socket.on('close', () => finish());
  play();
});

function play() {
  while (!ended && clients.length === CLIENTS && clients[turn].queue.length > 0) {
    const client = clients[turn];
    const line = client.queue.shift();
    if (line.trim() === 'quit') {
      finish();
      return;
    }
    client.socket.write(line.toUpperCase() + '\n', 'latin1');
    turn = (turn + 1) % CLIENTS;
  }
}

function finish() {
  if (ended) return;
  ended = true;
  for (const client of clients) client.socket.end('That is all.\n');
  server.close();
}

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => console.log('waiting for', CLIENTS, 'clients'));
