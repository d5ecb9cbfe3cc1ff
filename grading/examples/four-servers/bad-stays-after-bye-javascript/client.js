'use strict';

// node client.js HOST PORT

const net = require('net');
const readline = require('readline');

let connected = false;
let saidBye = false;
let rest = '';

const socket = net.connect(Number(process.argv[3]), process.argv[2]);
socket.setEncoding('utf8');

const input = readline.createInterface({ input: process.stdin, terminal: false });

socket.on('connect', () => {
  connected = true;
  console.log('Connected.');
});

input.on('line', (line) => {
  if (saidBye) return;
  socket.write(line + '\n');
  if (line === 'bye' || line === 'exit' || line === 'quit') {
    saidBye = true;
    socket.end();
  }
});

// end of input: the server closes when it has answered everything
input.on('close', () => {
  saidBye = true;
  socket.end();
  setTimeout(() => process.exit(0), 2000);
});

socket.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  lines.forEach((line) => console.log(line));
});

socket.on('error', (e) => {
  if (!connected) {
    console.log('Could not connect:', e.code);
    process.exit(1);
  }
});

socket.on('close', () => {
  if (saidBye) return;
  console.log('The server has closed the connection.');
  process.exit(1);
});
