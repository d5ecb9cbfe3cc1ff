// A calculator by recursive descent. Every error has a sentence of its own.

pub fn answer(line: &[u8]) -> String {
    let text = match std::str::from_utf8(line) {
        Ok(text) => text.trim(),
        Err(_) => return "error: this is not text".to_string(),
    };
    match evaluate(text) {
        Ok(value) => format!("{}", value + 0.0),
        Err(problem) => format!("error: {}", problem),
    }
}

pub fn is_goodbye(line: &[u8]) -> bool {
    let word = String::from_utf8_lossy(line).trim().to_lowercase();
    word == "bye" || word == "exit" || word == "quit"
}

fn evaluate(text: &str) -> Result<f64, String> {
    let mut parser = Parser { text: text.as_bytes(), at: 0, depth: 0 };
    let value = parser.sum()?;
    if parser.peek().is_some() {
        return Err("the end of the expression makes no sense".to_string());
    }
    if !value.is_finite() {
        return Err("the number is too large".to_string());
    }
    Ok(value)
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    depth: u32,
}

impl Parser<'_> {
    fn peek(&mut self) -> Option<u8> {
        while self.at < self.text.len() && self.text[self.at] == b' ' {
            self.at += 1;
        }
        self.text.get(self.at).copied()
    }

    fn sum(&mut self) -> Result<f64, String> {
        let mut value = self.product()?;
        while let Some(sign) = self.peek() {
            if sign != b'+' && sign != b'-' {
                break;
            }
            self.at += 1;
            let right = self.product()?;
            value = if sign == b'+' { value + right } else { value - right };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<f64, String> {
        let mut value = self.factor()?;
        while let Some(sign) = self.peek() {
            if sign != b'*' && sign != b'/' {
                break;
            }
            self.at += 1;
            let right = self.factor()?;
            if sign == b'*' {
                value *= right;
            } else if right == 0.0 {
                return Err("division by zero".to_string());
            } else {
                value /= right;
            }
        }
        Ok(value)
    }

    fn factor(&mut self) -> Result<f64, String> {
        self.depth += 1;
        if self.depth > 500 {
            return Err("too many brackets".to_string());
        }
        let value = match self.peek() {
            Some(b'-') => {
                self.at += 1;
                -self.factor()?
            }
            Some(b'(') => {
                self.at += 1;
                let inner = self.sum()?;
                if self.peek() != Some(b')') {
                    return Err("a bracket is missing".to_string());
                }
                self.at += 1;
                inner
            }
            _ => self.number()?,
        };
        self.depth -= 1;
        Ok(value)
    }

    fn number(&mut self) -> Result<f64, String> {
        let start = self.at;
        while self.at < self.text.len()
            && (self.text[self.at].is_ascii_digit() || self.text[self.at] == b'.')
        {
            self.at += 1;
        }
        let digits = String::from_utf8_lossy(&self.text[start..self.at]);
        digits.parse().map_err(|_| "a number is missing".to_string())
    }
}
