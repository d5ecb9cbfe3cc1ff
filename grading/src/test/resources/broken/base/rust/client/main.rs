// The client: the main thread reads the keyboard, a second one shows what the server says.

use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{channel, Sender};
use std::thread;
use std::time::Duration;

static LEAVING: AtomicBool = AtomicBool::new(false);

fn show_replies(server: TcpStream, done: Sender<()>) {
    let mut reader = BufReader::new(server);
    let mut reply = Vec::new();
    while let Ok(count) = reader.read_until(b'\n', &mut reply) {
        if count == 0 {
            break;
        }
        println!("{}", String::from_utf8_lossy(&reply).trim_end());
        reply.clear();
    }
    if !LEAVING.load(Ordering::SeqCst) {
        println!("The server has closed the connection.");
        exit(1);
    }
    let _ = done.send(());
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if args.len() != 3 {
        println!("usage: client HOST PORT");
        exit(2);
    }
    let mut server = match TcpStream::connect(format!("{}:{}", args[1], args[2])) {
        Ok(server) => server,
        Err(problem) => {
            println!("Could not connect: {}", problem);
            exit(1);
        }
    };
    println!("Connected. Leave with bye.");
    let replies = server.try_clone().expect("no second handle");
    let (done, all_shown) = channel();
    thread::spawn(move || show_replies(replies, done));

    for line in io::stdin().lock().lines() {
        let line = line.expect("cannot read the keyboard");
        let goodbye = ["bye", "exit", "quit"].contains(&line.trim().to_lowercase().as_str());
        if goodbye {
            LEAVING.store(true, Ordering::SeqCst);
        }
        if server.write_all((line + "\n").as_bytes()).is_err() {
            println!("The server has closed the connection.");
            exit(1);
        }
        if goodbye {
            break;
        }
    }
    LEAVING.store(true, Ordering::SeqCst);
    let _ = server.shutdown(std::net::Shutdown::Write);
    // the last replies, if they come soon
    let _ = all_shown.recv_timeout(Duration::from_secs(1));
}
