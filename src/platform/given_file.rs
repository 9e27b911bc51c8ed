//! Opening what somebody names: a file, or a pipe that somebody writes into. A
//! device is never opened, and a pipe that says nothing keeps nobody waiting.

use std::fs::{File, FileType, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::patience::patiently;
use crate::texts::refusal::refused;

/// Opens a file or a pipe for reading.
///
/// # Errors
/// When it is neither, or cannot be opened.
pub(super) fn open(path: &Path) -> io::Result<impl Read> {
    must_be_readable(&std::fs::metadata(path)?)?;
    let file = patiently(|| without_waiting(path))?;
    // Something else may stand there by now.
    must_be_readable(&file.metadata()?)?;
    Ok(Patient { file, silences: 0 })
}

fn must_be_readable(metadata: &Metadata) -> io::Result<()> {
    let kind = metadata.file_type();
    if kind.is_file() || is_pipe(kind) {
        Ok(())
    } else {
        Err(refused(ErrorKind::InvalidInput, crate::t!("platform-no-file")))
    }
}

#[cfg(unix)]
fn is_pipe(kind: FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&kind)
}

#[cfg(not(unix))]
fn is_pipe(_: FileType) -> bool {
    false
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn without_waiting(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    // A flag is a small positive number.
    let flag = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or(0);
    File::options().read(true).custom_flags(flag).open(path)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn without_waiting(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Waits for a pipe, but not for ever.
struct Patient {
    file: File,
    /// How often in a row nothing came.
    silences: u32,
}

/// Five seconds, a little at a time.
const SILENCES: u32 = 250;
const SILENCE: std::time::Duration = std::time::Duration::from_millis(20);

impl Read for Patient {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.file.read(buffer) {
                Err(error) if error.kind() == ErrorKind::WouldBlock && self.silences < SILENCES => {
                    self.silences += 1;
                    std::thread::sleep(SILENCE);
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    return Err(ErrorKind::TimedOut.into());
                }
                outcome => {
                    self.silences = 0;
                    return outcome;
                }
            }
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn pipe() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pijp");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        (folder, path)
    }

    fn text(path: &Path) -> io::Result<String> {
        let mut text = String::new();
        open(path)?.read_to_string(&mut text).map(|_| text)
    }

    #[test]
    fn a_pipe_without_anybody_keeps_nobody_waiting() {
        let (_folder, path) = pipe();
        assert_eq!(text(&path).unwrap(), "");
    }

    #[test]
    fn a_pipe_into_which_somebody_writes_is_read_to_the_end() {
        let (_folder, path) = pipe();
        let reading = open(&path).unwrap();
        let writer = std::thread::spawn({
            let path = path.clone();
            move || std::fs::write(path, "paraplu lantaarn").unwrap()
        });
        writer.join().unwrap();
        let mut text = String::new();
        { reading }.read_to_string(&mut text).unwrap();
        assert_eq!(text, "paraplu lantaarn");
    }

    #[test]
    fn a_device_a_folder_and_a_socket_are_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("contact");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [Path::new("/dev/zero"), folder.path(), &socket] {
            assert_eq!(text(path).unwrap_err().kind(), ErrorKind::InvalidInput, "{path:?}");
        }
    }
}
