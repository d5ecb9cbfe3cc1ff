// node flags.js --port PORT --host HOST
const net = require('net');
const readline = require('readline');

const args = process.argv.slice(2);
const value = (flag) => args[args.indexOf(flag) + 1];
if (!args.includes('--host') || !args.includes('--port')) {
  console.log('Usage: node flags.js --host HOST --port PORT');
  process.exit(1);
}
const server = net.connect(Number(value('--port')), value('--host'));
server.on('error', (e) => {
  console.log('No connection: ' + e.message);
  process.exit(1);
});
server.on('data', (data) => process.stdout.write(data));
server.on('close', () => {
  console.log('The server has closed the connection.');
  process.exit(0);
});
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  server.write(line + '\n');
  if (line === 'bye') process.exit(0);
});
