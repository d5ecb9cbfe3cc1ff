// Server 1: one client at a time. Who comes while somebody is being served is sent away.

#[path = "../calc.rs"]
mod calc;
#[path = "../lines.rs"]
mod lines;
#[path = "../poll.rs"]
mod poll;

use poll::{wait, PollFd, READ};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::io::AsRawFd;

fn send_away(listener: &TcpListener) {
    if let Ok((mut other, _)) = listener.accept() {
        let _ = other.write_all(b"busy\n");
    }
}

fn serve(listener: &TcpListener, mut client: TcpStream) -> io::Result<()> {
    let mut received = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let mut fds = [
            PollFd { fd: client.as_raw_fd(), events: READ, revents: 0 },
            PollFd { fd: listener.as_raw_fd(), events: READ, revents: 0 },
        ];
        wait(&mut fds)?;
        if fds[0].revents == 0 {
            // only if our own client has nothing to say
            send_away(listener);
            continue;
        }
        let count = client.read(&mut piece)?;
        if count == 0 {
            return Ok(());
        }
        received.extend_from_slice(&piece[..count]);
        while let Some(line) = lines::next_line(&mut received) {
            if calc::is_goodbye(&line) {
                client.write_all(b"bye\n")?;
                return Ok(());
            }
            client.write_all((calc::answer(&line) + "\n").as_bytes())?;
        }
        if received.len() > lines::LONGEST {
            client.write_all(b"error: line too long\n")?;
            return Ok(());
        }
    }
}

fn main() {
    let port: u16 = std::env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .expect("usage: server1 PORT");
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("cannot listen");
    println!("listening on port {}", port);
    for client in listener.incoming() {
        let result = client.and_then(|client| serve(&listener, client));
        if let Err(problem) = result {
            println!("client lost: {}", problem);
        }
    }
}
