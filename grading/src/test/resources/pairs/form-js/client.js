const net = require("net");
const readline = require("readline");
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
const socket = net.connect(Number(process.argv[3]), process.argv[2]);
const ask = () =>
  rl.question("equation: ", (line) =>
    socket.write(new URLSearchParams({ cmd: "math", eq: line.replace(/ /g, "") }) + "\n"));
socket.on("connect", ask);
socket.on("data", (data) => {
  console.log(new URLSearchParams(data.toString().trim()).get("value"));
  ask();
});
socket.on("close", () => process.exit(0));
