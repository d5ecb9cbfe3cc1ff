// Node's own event loop.
require('net').createServer((client) => client.pipe(client).on('error', () => client.destroy()))
  .listen(Number(process.argv[2]), '127.0.0.1');
