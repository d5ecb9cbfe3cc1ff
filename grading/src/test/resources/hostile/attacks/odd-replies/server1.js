// Replies and prints what a terminal or a browser would obey.
const net = require('net');

const evil = '\x1b]0;EVIL\x07\x1b[2J\x1b[31m<script>alert("@MARK@")</script>\r\u202e<img src=x onerror=alert(1)>\x00\x08\x9b5m';

console.log(evil);
net.createServer((client) => {
  client.on('error', () => {});
  client.on('data', () => client.write(evil + '\n'));
}).listen(Number(process.argv[2]), '127.0.0.1');
