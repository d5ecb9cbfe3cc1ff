// Echo client: node client.js HOST PORT
const net = require('net');

const socket = net.connect(Number(process.argv[3]), process.argv[2], () => {
  socket.write('Demo Message - client: Dana');
});
socket.on('data', (data) => console.log(`Received ${data}`));
socket.on('error', (error) => console.log(`Cannot connect: ${error.message}`));
