'use strict';

// HOST PORT NAME, for both servers.

function read(program) {
  const [host, port, name] = process.argv.slice(2);
  if (!host || !Number(port) || !name) {
    console.log(`Usage: node ${program} HOST PORT NAME`);
    process.exit(2);
  }
  return { host, port: Number(port), name };
}

module.exports = { read };
