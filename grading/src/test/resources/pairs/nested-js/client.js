const net = require("net");
const readline = require("readline");
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
const socket = net.connect(Number(process.env.PORT || 7300), "127.0.0.1");
const TYPES = { "+": "SUM", "-": "DIFFERENCE", "*": "PRODUCT", "/": "QUOTIENT" };
function ask() {
  rl.question("Expression (x op y): ", (line) => {
    const match = /^\s*(-?\d+)\s*([-+*/])\s*(-?\d+)\s*$/.exec(line);
    if (!match) { console.log("I do not understand"); return ask(); }
    const body = Buffer.from(JSON.stringify({ type: TYPES[match[2]], payload: { values: [Number(match[1]), Number(match[3])] } }));
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    socket.write(Buffer.concat([head, body]));
  });
}
socket.on("connect", ask);
socket.on("data", (data) => { console.log(data.toString("utf8", 4)); ask(); });
socket.on("close", () => process.exit(0));
