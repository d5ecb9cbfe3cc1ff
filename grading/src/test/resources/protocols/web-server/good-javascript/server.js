const fs = require('fs');
const http = require('http');
const path = require('path');

const TYPES = { '.html': 'text/html; charset=utf-8', '.txt': 'text/plain', '.png': 'image/png' };
const TOP = process.cwd();

http
  .createServer((request, response) => {
    if (request.method !== 'GET') {
      response.writeHead(405).end();
      return;
    }
    const file = path.join(TOP, path.normalize('/' + request.url));
    fs.readFile(file, (failed, content) => {
      if (failed) {
        response.writeHead(404).end('not here\n');
      } else {
        const type = TYPES[path.extname(file)] || 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type }).end(content);
      }
    });
  })
  .listen(Number(process.argv[2]));
