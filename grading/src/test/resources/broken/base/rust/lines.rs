// Cuts what has arrived into lines. What is left of the last line stays for the next time.

pub const LONGEST: usize = 64 * 1024;

pub fn next_line(received: &mut Vec<u8>) -> Option<Vec<u8>> {
    let end = received.iter().position(|&byte| byte == b'\n')?;
    let mut line: Vec<u8> = received.drain(..=end).collect();
    line.pop();
    Some(line)
}
