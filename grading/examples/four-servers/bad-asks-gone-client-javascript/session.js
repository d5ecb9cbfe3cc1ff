'use strict';

// Talks with one client: collects bytes until a line is complete, answers it.
// Used by server1, server2 (in the child) and server3.

const { reply, isGoodbye } = require('./calculator');

const MAX_LINE = 64 * 1024;

function talk(socket, whenGone) {
  let rest = Buffer.alloc(0);
  let finished = false;

  socket.on('data', (chunk) => {
    if (finished) return;
    rest = Buffer.concat([rest, chunk]);
    let end;
    let answers = '';
    while (!finished && (end = rest.indexOf(10)) >= 0) {
      const line = rest.subarray(0, end).toString('utf8');
      rest = rest.subarray(end + 1);
      if (isGoodbye(line)) {
        answers += 'bye\n';
        finished = true;
      } else {
        answers += reply(line) + '\n';
      }
    }
    if (rest.length > MAX_LINE) {
      answers += 'Invalid input: line is too long\n';
      finished = true;
    }
    if (finished) {
      socket.end(answers);
    } else if (answers && !socket.write(answers)) {
      socket.pause(); // the client does not read, so we do not read either
    }
  });
  socket.on('drain', () => socket.resume());

  // A reset connection is an 'error'; 'close' comes after it in any case.
  socket.on('error', (e) => console.log('client lost:', e.code));
  socket.on('close', whenGone);
}

module.exports = { talk };
