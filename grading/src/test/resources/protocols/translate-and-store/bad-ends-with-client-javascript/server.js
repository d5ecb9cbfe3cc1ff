const net = require('net');

let stored = 'nothing';

const server = net.createServer((socket) => {
  let rest = '';
  let mode = '';
  socket.on('error', () => socket.destroy());
  socket.on('close', () => process.exit(0));
  socket.on('data', (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    for (const line of lines.map((one) => one.replace(/\r$/, ''))) {
      if (mode === 'STORE') {
        stored = line;
        mode = '';
        socket.write('200 OK\n');
      } else if (mode === 'TRANSLATE' && line !== '.') {
        socket.write(line.toUpperCase() + '\n');
      } else if (mode === 'TRANSLATE') {
        mode = '';
        socket.write('200 OK\n');
      } else if (line === 'TRANSLATE' || line === 'STORE') {
        mode = line;
        socket.write('200 OK\n');
      } else if (line === 'GET') {
        socket.write('200 OK\n' + stored + '\n');
      } else if (line === 'EXIT') {
        socket.end('200 OK\n');
      } else {
        socket.write('400 Command not valid.\n');
      }
    }
  });
});
server.listen(Number(process.argv[2]));
