//! The real program on a display, a bus and a home of its own, worked by a
//! script of `tests/program/at_spi`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// Where the programs must be: set in CI, so that nothing is skipped there.
const ALL_TOOLS: &str = "CASUSKOMPAS_ALL_TOOLS";

/// What every journey needs besides the program.
const TOOLS: [&str; 4] = ["Xvfb", "openbox", "dbus-run-session", "gdbus"];

fn is_there(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
    found.is_ok_and(|output| output.status.success())
}

fn can_import_pyatspi() -> bool {
    let import = Command::new("/usr/bin/python3").args(["-c", "import pyatspi"]).output();
    import.is_ok_and(|output| output.status.success())
}

/// Whether something is missing that a journey needs, besides what all need
/// these; says what. Nothing may be missing in CI.
pub(crate) fn lacks(besides: &[&'static str]) -> bool {
    let tools = TOOLS.iter().chain(besides);
    let mut missing: Vec<&str> = tools.copied().filter(|tool| !is_there(tool)).collect();
    if !can_import_pyatspi() {
        missing.push("pyatspi");
    }
    let passes_by = !missing.is_empty() && std::env::var_os(ALL_TOOLS).is_none();
    if passes_by {
        eprintln!("skipped: needs {}", missing.join(", "));
    }
    assert!(passes_by || missing.is_empty(), "missing: {}", missing.join(", "));
    passes_by
}

/// Whether this one program is missing. It may not be in CI.
pub(crate) fn lacks_program(program: &str) -> bool {
    let passes_by = !is_there(program);
    if passes_by {
        eprintln!("skipped: needs {program}");
    }
    assert!(!passes_by || std::env::var_os(ALL_TOOLS).is_none(), "missing: {program}");
    passes_by
}

/// The journey through the real program, made once for all who look at it.
pub(crate) struct Journey {
    pub(crate) output: Output,
    /// Every call about sockets and about its own memory, where `strace` is.
    pub(crate) trace: Option<String>,
    /// All that it left on the disk: each file with what is in it.
    pub(crate) left: Vec<(PathBuf, Vec<u8>)>,
}

/// None when something is missing for it.
pub(crate) fn journey() -> Option<&'static Journey> {
    static JOURNEY: LazyLock<Option<Journey>> = LazyLock::new(|| {
        let missing = lacks(&[]);
        (!missing).then(make_journey)
    });
    JOURNEY.as_ref()
}

fn make_journey() -> Journey {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("trace");
    let watched = "trace=%network,prctl,prlimit64,setrlimit";
    // With -D the program stays the child of the script, which ends it.
    let watch = ["strace", "-D", "-f", "--seccomp-bpf", "-e", watched, "-o"];
    let watch = [&watch[..], &[file.to_str().unwrap()]].concat();
    let before = if is_there("strace") { &watch[..] } else { &[] };
    let output = run("journey.py", home.path(), before);
    let trace = std::fs::read_to_string(file).ok();
    let mut left = Vec::new();
    collect(home.path(), &mut left);
    Journey { output, trace, left }
}

/// Every file in a folder, whatever it is called and however deep it lies.
fn collect(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            collect(&entry.path(), files);
        } else if kind.is_file() {
            let content = std::fs::read(entry.path()).unwrap();
            files.push((entry.path(), content));
        }
    }
}

/// Runs a script with the program as its last argument, behind `before`.
pub(crate) fn run(script: &str, home: &Path, before: &[&str]) -> Output {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/program/at_spi");
    let scratch = home.join("tmp");
    std::fs::create_dir_all(&scratch).unwrap();
    Command::new("dbus-run-session")
        .args(["--", "sh"])
        .arg(scripts.join("with_display.sh"))
        .arg("/usr/bin/python3")
        .arg(scripts.join(script))
        .args(before)
        .arg(env!("CARGO_BIN_EXE_casuskompas"))
        .env("HOME", home)
        .env("TMPDIR", scratch)
        .env("LANG", "C.UTF-8")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap()
}
