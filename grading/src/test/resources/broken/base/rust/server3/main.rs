// Server 3: many clients in one thread, with poll.

#[path = "../calc.rs"]
mod calc;
#[path = "../lines.rs"]
mod lines;
#[path = "../poll.rs"]
mod poll;

use poll::{wait, PollFd, READ, WRITE};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::io::AsRawFd;

struct Client {
    socket: TcpStream,
    received: Vec<u8>,
    to_send: Vec<u8>,
    leaving: bool,
}

impl Client {
    fn events(&self) -> i16 {
        // no new answers before the old ones are taken
        if self.to_send.is_empty() { READ } else { WRITE }
    }

    /// Whether it stays.
    fn handle(&mut self) -> io::Result<bool> {
        if self.to_send.is_empty() {
            let mut piece = [0; 4096];
            let count = self.socket.read(&mut piece)?;
            if count == 0 {
                return Ok(false);
            }
            self.received.extend_from_slice(&piece[..count]);
            self.answer();
        }
        if !self.to_send.is_empty() {
            let sent = self.socket.write(&self.to_send)?;
            self.to_send.drain(..sent);
        }
        Ok(!(self.leaving && self.to_send.is_empty()))
    }

    fn answer(&mut self) {
        while let Some(line) = lines::next_line(&mut self.received) {
            if calc::is_goodbye(&line) {
                self.to_send.extend_from_slice(b"bye\n");
                self.leaving = true;
                return;
            }
            self.to_send.extend_from_slice(calc::answer(&line).as_bytes());
            self.to_send.push(b'\n');
        }
        if self.received.len() > lines::LONGEST {
            self.to_send.extend_from_slice(b"error: line too long\n");
            self.leaving = true;
        }
    }
}

fn stays(client: &mut Client) -> bool {
    match client.handle() {
        Ok(stays) => stays,
        Err(problem) if problem.kind() == io::ErrorKind::WouldBlock => true,
        Err(problem) => {
            println!("client lost: {}", problem);
            false
        }
    }
}

fn accept(listener: &TcpListener) -> io::Result<Client> {
    let (socket, _) = listener.accept()?;
    socket.set_nonblocking(true)?;
    Ok(Client { socket, received: Vec::new(), to_send: Vec::new(), leaving: false })
}

fn main() {
    let port: u16 = std::env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .expect("usage: server3 PORT");
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("cannot listen");
    listener.set_nonblocking(true).expect("cannot poll");
    println!("listening on port {}", port);
    let mut clients: Vec<Client> = Vec::new();
    loop {
        let mut fds = vec![PollFd { fd: listener.as_raw_fd(), events: READ, revents: 0 }];
        for client in &clients {
            fds.push(PollFd { fd: client.socket.as_raw_fd(), events: client.events(), revents: 0 });
        }
        wait(&mut fds).expect("cannot poll");
        let mut at = 0;
        clients.retain_mut(|client| {
            at += 1;
            fds[at].revents == 0 || stays(client)
        });
        if fds[0].revents != 0 {
            if let Ok(client) = accept(&listener) {
                clients.push(client);
            }
        }
    }
}
