'use strict';

// Step 1: cut the text into numbers and signs.
// Step 2: two stacks (shunting-yard), because recursion on user input can get deep.

const PRIORITY = { '+': 1, '-': 1, '*': 2, '/': 2, neg: 3 };

function tokenize(text) {
  const tokens = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === ' ' || c === '\t') {
      i++;
    } else if ('+-*/()'.includes(c)) {
      tokens.push(c);
      i++;
    } else {
      const match = /^(\d+(\.\d*)?|\.\d+)/.exec(text.slice(i, i + 400));
      if (!match) throw new Error('unknown character');
      tokens.push(Number(match[0]));
      i += match[0].length;
    }
  }
  return tokens;
}

function apply(operator, values) {
  const b = values.pop();
  if (operator === 'neg') {
    values.push(-b);
    return;
  }
  const a = values.pop();
  switch (operator) {
    case '+': values.push(a + b); break;
    case '-': values.push(a - b); break;
    case '*': values.push(a * b); break;
    case '/':
      if (b === 0) throw new Error('division by zero');
      values.push(a / b);
      break;
  }
}

function calculate(text) {
  const values = [];
  const operators = [];
  let wantValue = true; // true: a number must come next, false: an operator

  for (const token of tokenize(text)) {
    if (wantValue) {
      if (typeof token === 'number') {
        values.push(token);
        wantValue = false;
      } else if (token === '(') {
        operators.push('(');
      } else if (token === '-') {
        operators.push('neg');
      } else {
        throw new Error('number expected');
      }
    } else if (token === ')') {
      while (operators.length && operators[operators.length - 1] !== '(') {
        apply(operators.pop(), values);
      }
      if (!operators.length) throw new Error('no opening bracket');
      operators.pop();
    } else if (typeof token === 'number' || token === '(') {
      throw new Error('operator expected');
    } else {
      while (operators.length && PRIORITY[operators[operators.length - 1]] >= PRIORITY[token]) {
        apply(operators.pop(), values);
      }
      operators.push(token);
      wantValue = true;
    }
  }
  if (wantValue) throw new Error('expression is not complete');
  while (operators.length) {
    const operator = operators.pop();
    if (operator === '(') throw new Error('no closing bracket');
    apply(operator, values);
  }
  if (!Number.isFinite(values[0])) throw new Error('number is too big');
  return values[0];
}

// The reply to one line. Wrong input is answered too, never thrown.
function reply(line) {
  try {
    return `= ${calculate(line.trim()) + 0}`;
  } catch (e) {
    return `Invalid input: ${e.message}`;
  }
}

function isGoodbye(line) {
  return ['bye', 'exit', 'quit'].includes(line.trim().toLowerCase());
}

module.exports = { reply, isGoodbye };
