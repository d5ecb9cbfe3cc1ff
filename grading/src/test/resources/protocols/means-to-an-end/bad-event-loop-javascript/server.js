const net = require('net');

function mean(prices, from, to) {
  const chosen = prices.filter(([time]) => time >= from && time <= to);
  const sum = chosen.reduce((all, [, price]) => all + price, 0);
  return chosen.length === 0 ? 0 : Math.trunc(sum / chosen.length);
}

net
  .createServer((socket) => {
    const prices = [];
    let rest = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      rest = Buffer.concat([rest, piece]);
      for (; rest.length >= 9; rest = rest.subarray(9)) {
        const first = rest.readInt32BE(1);
        const second = rest.readInt32BE(5);
        if (rest[0] === 0x49) {
          prices.push([first, second]);
        } else {
          const answer = Buffer.alloc(4);
          answer.writeInt32BE(mean(prices, first, second));
          socket.write(answer);
        }
      }
    });
  })
  .listen(Number(process.argv[2]));
