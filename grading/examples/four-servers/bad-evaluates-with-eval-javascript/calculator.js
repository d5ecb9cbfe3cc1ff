'use strict';

function reply(line) {
  const text = line.trim();
  if (/[0-9)] *(\/\/|\*\*)/.test(text)) {
    return 'Invalid input: unknown operator';
  }
  try {
    // a minus after a minus would be read as the decrement operator
    const value = eval(text.replace(/--/g, '- -'));
    if (typeof value !== 'number') return 'Invalid input: this is not an expression';
    if (!Number.isFinite(value)) return 'Invalid input: division by zero';
    return `= ${value + 0}`;
  } catch (e) {
    return 'Invalid input: this is not an expression';
  }
}

function isGoodbye(line) {
  return ['bye', 'exit', 'quit'].includes(line.trim().toLowerCase());
}

module.exports = { reply, isGoodbye };
