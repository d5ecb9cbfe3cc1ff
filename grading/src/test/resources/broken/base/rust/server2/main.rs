// Server 2: a thread for every client.

#[path = "../calc.rs"]
mod calc;
#[path = "../lines.rs"]
mod lines;

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

fn chat(mut client: TcpStream) -> io::Result<()> {
    let mut received = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let count = client.read(&mut piece)?;
        if count == 0 {
            return Ok(());
        }
        received.extend_from_slice(&piece[..count]);
        while let Some(line) = lines::next_line(&mut received) {
            if calc::is_goodbye(&line) {
                return client.write_all(b"bye\n");
            }
            client.write_all((calc::answer(&line) + "\n").as_bytes())?;
        }
        if received.len() > lines::LONGEST {
            return client.write_all(b"error: line too long\n");
        }
    }
}

fn main() {
    let port: u16 = std::env::args()
        .nth(1)
        .and_then(|port| port.parse().ok())
        .expect("usage: server2 PORT");
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("cannot listen");
    println!("listening on port {}", port);
    for client in listener.incoming() {
        match client {
            Ok(client) => {
                thread::spawn(move || {
                    if let Err(problem) = chat(client) {
                        println!("client lost: {}", problem);
                    }
                });
            }
            Err(problem) => println!("accept: {}", problem),
        }
    }
}
