// Echo server: node server.js PORT
const net = require('net');

const server = net.createServer((client) => {
  console.log(`Connected by ${client.remoteAddress}:${client.remotePort}`);
  client.on('data', (data) => {
    client.write(data.toString().toUpperCase());
  });
  client.on('error', (error) => console.log(`Connection lost: ${error.message}`));
});
server.on('error', (error) => {
  console.log(`Cannot listen: ${error.message}`);
  process.exit(1);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
