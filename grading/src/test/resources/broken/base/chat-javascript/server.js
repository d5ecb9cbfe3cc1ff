// Chat server: node server.js PORT
const net = require('net');

const HOST = '127.0.0.1';
const MOST_WAITING = 1024 * 1024; // bytes, for a client that does not read

const port = Number(process.argv[2]);
const clients = new Map(); // socket -> name
let arrivals = 0;

function broadcast(sender, text) {
  for (const client of clients.keys()) {
    if (client === sender) {
      continue;
    }
    client.write(text);
    if (client.writableLength > MOST_WAITING) {
      leave(client);
      client.destroy();
    }
  }
}

function leave(socket) {
  const name = clients.get(socket);
  if (clients.delete(socket)) {
    broadcast(socket, `-- ${name} left\n`);
  }
}

function hear(socket, line) {
  const text = line.replace(/\r$/, '');
  if (text === '/quit') {
    leave(socket);
    socket.end('good bye\n');
  } else if (clients.has(socket)) {
    broadcast(socket, `<${clients.get(socket)}> ${text}\n`);
  }
}

const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  clients.set(socket, `guest${++arrivals}`);
  broadcast(socket, `-- ${clients.get(socket)} joined\n`);
  let rest = '';
  socket.on('data', (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    lines.forEach((line) => hear(socket, line));
  });
  socket.on('end', () => leave(socket));
  socket.on('close', () => leave(socket));
  socket.on('error', () => leave(socket));
});

server.listen(port, HOST, () => {
  console.log('chat server started');
  console.log(`listening on ${HOST} port ${port}`);
});
