'use strict';

// node client.js HOST PORT

const net = require('net');
const readline = require('readline');

const [host, port] = process.argv.slice(2);
if (!host || !Number(port)) {
  console.log('Usage: node client.js HOST PORT');
  process.exit(2);
}

const socket = net.connect({ host, port: Number(port) });
socket.setEncoding('latin1');

socket.on('connect', () => {
  console.log('Connected, type quit to stop.');
  const input = readline.createInterface({ input: process.stdin, terminal: false });
  input.on('line', (line) => {
    socket.write(line + '\n');
    if (line.trim() === 'quit') socket.end(() => process.exit(0));
  });
  input.on('close', () => socket.end());
});
socket.on('data', (text) => process.stdout.write(text));
socket.on('error', (e) => console.log('No connection:', e.code));
socket.on('close', () => {
  console.log('Connection closed.');
  process.exit(0);
});
