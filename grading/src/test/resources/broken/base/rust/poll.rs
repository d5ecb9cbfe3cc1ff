// poll(2), which the standard library does not offer.

use std::io;
use std::os::raw::{c_int, c_short, c_ulong};

pub const READ: c_short = 1;
#[allow(dead_code)]
pub const WRITE: c_short = 4;

#[repr(C)]
pub struct PollFd {
    pub fd: c_int,
    pub events: c_short,
    pub revents: c_short,
}

extern "C" {
    fn poll(fds: *mut PollFd, count: c_ulong, timeout: c_int) -> c_int;
}

/// Waits until one of them is ready, however long that takes.
pub fn wait(fds: &mut [PollFd]) -> io::Result<()> {
    loop {
        if unsafe { poll(fds.as_mut_ptr(), fds.len() as c_ulong, -1) } >= 0 {
            return Ok(());
        }
        let problem = io::Error::last_os_error();
        if problem.kind() != io::ErrorKind::Interrupted {
            return Err(problem);
        }
    }
}
