const net = require("net");
net.createServer((socket) => {
  socket.on("error", () => {});
  socket.on("data", (data) => {
    const form = new URLSearchParams(data.toString().trim());
    const match = /^(-?\d+)([-+*/])(-?\d+)$/.exec(form.get("eq") || "");
    if (form.get("cmd") !== "math" || !match) {
      return socket.write("status=400&reason=bad+request\n");
    }
    const x = Number(match[1]), y = Number(match[3]);
    const value = { "+": x + y, "-": x - y, "*": x * y, "/": x / y }[match[2]];
    socket.write("status=200&value=" + value + "\n");
  });
}).listen(Number(process.argv[2]));
