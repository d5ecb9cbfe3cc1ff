const net = require("net");
net.createServer((socket) => {
  let held = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.on("data", (data) => {
    held = Buffer.concat([held, data]);
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const size = held.readUInt32BE(0);
      const text = held.toString("utf8", 4, 4 + size);
      held = held.subarray(4 + size);
      let reply;
      try {
        const { type, payload } = JSON.parse(text);
        const [x, y] = payload.values;
        const f = { SUM: x + y, DIFFERENCE: x - y, PRODUCT: x * y, QUOTIENT: x / y }[type];
        reply = f === undefined ? { error: "type" } : { result: f };
      } catch (e) {
        reply = { error: "malformed" };
      }
      const body = Buffer.from(JSON.stringify(reply));
      const head = Buffer.alloc(4);
      head.writeUInt32BE(body.length);
      socket.write(Buffer.concat([head, body]));
    }
  });
}).listen(Number(process.env.PORT || 7300));
