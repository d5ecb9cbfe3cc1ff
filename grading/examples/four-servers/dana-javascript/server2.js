'use strict';

// Server 2: a process for every client. The parent only accepts and hands the
// socket over to a new child. The same file is parent and child.

const net = require('net');
const { fork } = require('child_process');
const { talk } = require('./session');

if (process.argv[2] === 'child') {
  child();
} else {
  parent(Number(process.argv[2]));
}

function child() {
  process.on('message', (message, socket) => {
    if (message !== 'client') return;
    if (!socket) process.exit(0); // has gone meanwhile
    talk(socket, () => process.exit(0));
    socket.resume();
  });
  // the parent has ended
  process.on('disconnect', () => process.exit(0));
}

function parent(port) {
  if (!port) {
    console.log('Usage: node server2.js PORT');
    process.exit(2);
  }
  const children = new Set();

  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => {});
    const kid = fork(__filename, ['child']);
    children.add(kid);
    kid.on('exit', () => {
      children.delete(kid);
      socket.destroy();
    });
    kid.on('error', (e) => {
      console.log('child:', e.message);
      children.delete(kid);
      socket.destroy();
    });
    kid.send('client', socket, (e) => {
      if (e) kid.kill();
    });
  });

  server.on('error', (e) => {
    console.log('Cannot start:', e.message);
    process.exit(1);
  });
  server.listen(port, '127.0.0.1', () => console.log(`Server 2 is listening on port ${port}`));

  function stop() {
    for (const kid of children) kid.kill();
    process.exit(0);
  }
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
