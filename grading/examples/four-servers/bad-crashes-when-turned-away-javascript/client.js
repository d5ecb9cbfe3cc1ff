'use strict';

// node client.js HOST PORT

const net = require('net');
const readline = require('readline');

const host = process.argv[2];
const port = Number(process.argv[3]);
if (!host || !port) {
  console.log('Usage: node client.js HOST PORT');
  process.exit(2);
}

let missing = 0; // replies that have not come yet
let leaving = false;
let text = '';

const socket = net.connect({ host, port });
socket.setEncoding('utf8');

socket.on('connect', () => {
  console.log('Connected, type bye to stop.');
  const input = readline.createInterface({ input: process.stdin, terminal: false });
  input.on('line', (line) => {
    if (leaving) return;
    socket.write(line + '\n');
    missing++;
    if (['bye', 'exit', 'quit'].includes(line.trim().toLowerCase())) leave(1000);
  });
  input.on('close', () => leave(3000)); // end of input
});

socket.on('data', (chunk) => {
  const lines = (text + chunk).split('\n');
  text = lines.pop();
  for (const line of lines) {
    console.log(line.replace(/\r$/, ''));
    missing--;
  }
  if (leaving && missing <= 0) process.exit(0);
});

socket.on('error', (e) => {
  if (e.code === 'ECONNREFUSED') {
    console.log('Connection refused.');
    process.exit(1);
  }
  throw e;
});

socket.on('close', () => {
  if (text) console.log(text);
  if (leaving) process.exit(0);
  console.log('The connection was closed by the server.');
  process.exit(1);
});

// No more input: go as soon as the last reply is there, but do not wait for ever.
function leave(patience) {
  if (leaving) return;
  leaving = true;
  if (missing <= 0) process.exit(0);
  setTimeout(() => process.exit(0), patience);
}
