// Echo client: node client.js HOST PORT
const net = require('net');

let greeted = false;
const socket = net.connect(Number(process.argv[3]), process.argv[2]);
socket.on('data', (data) => {
  if (!greeted) {
    greeted = true;
    socket.write('Demo Message - client: Dana');
  } else {
    console.log(`Received ${data}`);
    socket.end();
  }
});
socket.on('error', (error) => console.log(`Cannot connect: ${error.message}`));
