'use strict';

// node server_socketserver.js HOST PORT NAME
// All clients at the same time. NAME=NEW-NAME renames the server.

const net = require('net');
const given = require('./arguments').read('server_socketserver.js');

let name = given.name;

function reply(line) {
  if (line.startsWith('NAME=')) {
    name = line.slice('NAME='.length).trim();
    return `call me ${name}`;
  }
  return `${line} -- ${name}`;
}

const server = net.createServer((socket) => {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (piece) => {
    const lines = (text + piece).split('\n');
    text = lines.pop();
    for (const line of lines) socket.write(reply(line) + '\n');
  });
  socket.on('error', (e) => console.log('client lost:', e.code));
});

server.on('error', (e) => {
  console.log('Cannot start:', e.message);
  process.exit(1);
});
server.listen(given.port, given.host, () => console.log(`${name} is listening`));
