// Server 4: echo, many clients in one thread, with poll.

#[path = "../poll.rs"]
mod poll;

use poll::{wait, PollFd, READ, WRITE};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::io::AsRawFd;

struct Client {
    socket: TcpStream,
    queue: Vec<u8>,
}

impl Client {
    fn events(&self) -> i16 {
        if self.queue.is_empty() { READ } else { WRITE }
    }

    /// Whether it stays. Nothing is read as long as something is still to be sent back.
    fn echo(&mut self) -> io::Result<bool> {
        if self.queue.is_empty() {
            let mut piece = [0; 32 * 1024];
            let count = self.socket.read(&mut piece)?;
            if count == 0 {
                return Ok(false);
            }
            self.queue.extend_from_slice(&piece[..count]);
        }
        let sent = self.socket.write(&self.queue)?;
        self.queue.drain(..sent);
        Ok(true)
    }
}

fn stays(client: &mut Client) -> bool {
    match client.echo() {
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
    Ok(Client { socket, queue: Vec::new() })
}

fn main() {
    let port: u16 = std::env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .expect("usage: server4 PORT");
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
