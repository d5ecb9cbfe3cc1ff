// Chat client: node client.js SERVER_IP PORT
const net = require('net');
const readline = require('readline');

const host = process.argv[2];
const port = Number(process.argv[3]);
const keyboard = readline.createInterface({ input: process.stdin });
let leaving = false;

// The name is asked for before anything else.
process.stdout.write('Your name: ');
keyboard.once('line', (name) => {
  console.log(`connecting to ${host} port ${port}`);
  const socket = net.connect(port, host, () => {
    console.log('connected');
    keyboard.on('line', (line) => {
      if (line === '/quit') {
        leaving = true;
        console.log('leaving');
        socket.end();
        keyboard.close();
      } else {
        socket.write(`${name}: ${line}\n`);
      }
    });
  });
  socket.setEncoding('utf8');
  socket.on('data', (text) => process.stdout.write(text));
  socket.on('error', (error) => {
    console.log(`no connection: ${error.message}`);
    process.exit(1);
  });
  socket.on('end', () => {
    console.log(leaving ? 'disconnected' : 'the server closed the connection');
    process.exit(0);
  });
});
