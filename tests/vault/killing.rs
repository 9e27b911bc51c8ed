//! This program, started again as a process that does one thing and says how far it is, to
//! be killed while it does.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

/// What a program does to the disk, as the kernel knows it.
const WRITING: &str = "openat,creat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,\
renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,ftruncate,close,flock";

/// One line in one write, so that it is said whole or not at all.
pub(super) fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("#{words}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Hears everything a process says until it is no more; `begun` is called when it says
/// something first. Tells whether it did.
pub(super) fn hear(said: ChildStdout, begun: impl FnOnce(), mut each: impl FnMut(&str)) -> bool {
    let mut begun = Some(begun);
    for line in BufReader::new(said).split(b'\n') {
        let line = String::from_utf8(line.unwrap()).unwrap();
        // The harness begins the line with the name of the test.
        let Some((_, words)) = line.split_once('#') else {
            continue;
        };
        if let Some(begun) = begun.take() {
            begun();
        }
        each(words);
    }
    begun.is_none()
}

/// A test that is a process of its own when a variable names a folder.
pub(super) struct Victim {
    /// The test.
    pub(super) test: &'static str,
    /// The variable.
    pub(super) folder: &'static str,
}

impl Victim {
    /// The folder it works in; none when it is not that process.
    pub(super) fn asked(&self) -> Option<PathBuf> {
        std::env::var(self.folder).ok().map(PathBuf::from)
    }

    /// The process, begun by another program.
    pub(super) fn by(&self, program: Command, root: &Path) -> Command {
        let mut command = program;
        command
            .args(["--exact", self.test, "--nocapture"])
            .args(["--test-threads", "1"])
            .env(self.folder, root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    /// The process itself.
    pub(super) fn alone(&self, root: &Path) -> Command {
        self.by(Command::new(std::env::current_exe().unwrap()), root)
    }

    /// The process under `strace`.
    pub(super) fn under_strace(&self, arguments: &[&str], root: &Path) -> Command {
        let mut command = Command::new("strace");
        command
            .args(["-f", "-qq", "-e"])
            .arg(format!("trace={WRITING}"))
            .args(arguments)
            .arg(std::env::current_exe().unwrap());
        self.by(command, root)
    }

    /// The process, killed just before a call is done.
    pub(super) fn killed_at(&self, call: &Call, root: &Path) -> Command {
        let inject = format!("inject={}:signal=KILL:when={}", call.name, call.turn);
        self.under_strace(&["-o", "/dev/null", "-e", &inject], root)
    }
}

/// One system call of a thread: its name and how many of that name came before.
#[derive(Debug, PartialEq)]
pub(super) struct Call {
    pub(super) name: String,
    pub(super) turn: usize,
    /// Whether it came after the process said that it was ready.
    pub(super) ready: bool,
}

/// The calls of the thread that says it is ready, from what `strace` wrote of a run. Those
/// of starting come first; strace counts the calls of each thread and name apart.
pub(super) fn calls(trace: &tempfile::NamedTempFile) -> Vec<Call> {
    let mut text = String::new();
    trace.reopen().unwrap().read_to_string(&mut text).unwrap();
    let said = text.lines().find(|line| line.contains("#ready")).unwrap();
    let thread = said.split(' ').next().unwrap();
    let (mut turns, mut ready) = (BTreeMap::new(), false);
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines
        .filter(|(of, _)| *of == thread)
        .filter_map(|(_, call)| call.trim().split_once('('))
        .filter(|(name, _)| WRITING.split(',').any(|known| known == *name))
        .map(|(name, what)| {
            let turn = turns.entry(name.to_owned()).or_insert(0);
            *turn += 1;
            let call = Call { name: name.to_owned(), turn: *turn, ready };
            ready |= what.contains("#ready");
            call
        })
        .collect()
}

/// Numbers that look like chance and are the same in each run.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Kills a process after a while.
pub(super) fn kill_after(
    mut child: std::process::Child,
    wait: Duration,
) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        std::thread::sleep(wait);
        child.kill().unwrap();
        child.wait().unwrap();
    })
}

/// A folder to try it in: that which `KLUIS_FOLDER` names, so that another disk can be tried
/// than that of the temporary files.
pub(super) fn scratch() -> tempfile::TempDir {
    std::env::var("KLUIS_FOLDER")
        .map_or_else(|_| tempfile::tempdir().unwrap(), |place| tempfile::tempdir_in(place).unwrap())
}
