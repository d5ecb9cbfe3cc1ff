const net = require("net");

const state = { color: "brown", animal: "bear" };

function take(socket, line) {
  if (line.startsWith("?") && line.slice(1) in state) {
    socket.write(state[line.slice(1)] + "\n");
  }
  const equals = line.indexOf("=");
  const name = line.slice(0, equals);
  if (equals > 0 && name in state) {
    state[name] = line.slice(equals + 1);
  }
}

net
  .createServer((socket) => {
    let rest = "";
    socket.setEncoding("utf8");
    socket.on("error", () => {});
    socket.on("data", (piece) => {
      const lines = (rest + piece).split("\n");
      rest = lines.pop();
      lines.forEach((line) => take(socket, line.trim()));
    });
  })
  .listen(Number(process.argv[2]));
