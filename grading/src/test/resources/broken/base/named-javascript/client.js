'use strict';

// node client.js HOST PORT

const net = require('net');
const readline = require('readline');

const [host, port] = process.argv.slice(2);
if (!host || !Number(port)) {
  console.log('Usage: node client.js HOST PORT');
  process.exit(2);
}

const socket = net.connect({ host, port: Number(port) }, () => {
  console.log('Connected. Each line is a message.');
  const input = readline.createInterface({ input: process.stdin, terminal: false });
  input.on('line', (line) => socket.write(line + '\n'));
  input.on('close', () => socket.end());
});
socket.setEncoding('utf8');
socket.on('data', (text) => process.stdout.write(text));
socket.on('error', (e) => console.log(`No connection to ${host}:${port} (${e.code})`));
socket.on('close', () => {
  console.log('Disconnected.');
  process.exit(0);
});
