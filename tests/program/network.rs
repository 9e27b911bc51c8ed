//! Nothing goes over a network: the crates that could are known one by one,
//! and the real program is watched while it is used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::real::{Journey, journey, lacks};

/// The crates whose sources name sockets of a network, and why each is here.
const REASONS: &[(&str, &str)] = &[
    ("async-io", "waits for the desktop's bus; can wrap any socket, opens none"),
    ("calloop", "waits for the display; names sockets in its documentation"),
    ("libc", "names every call of the system; makes none by itself"),
    ("linux-raw-sys", "names every call of the system; makes none by itself"),
    ("polling", "waits for the desktop's bus; names sockets in its documentation"),
    ("rustix", "names every call of the system; makes none by itself"),
    ("serde_json", "an example in its documentation"),
    ("url", "takes addresses apart for the typesetter; can name a socket's, opens none"),
    ("x11rb", "talks with the display; beyond this machine only if DISPLAY names another"),
    ("zbus", "talks with the desktop's bus; beyond this machine only if its address says so"),
];

/// Crates that exist to use a network. None may come in, on any system.
const NEVER: &[&str] = &[
    "actix-web",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libssh2-sys",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "sentry",
    "ssh2",
    "surf",
    "tiny_http",
    "tonic",
    "tungstenite",
    "ureq",
    "webpki",
    "webpki-roots",
    "zenoh",
];

/// What a source names when it uses a network.
const SIGNS: &[&str] = &[
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "ToSocketAddrs",
    "AF_INET",
    "WSAStartup",
    "getaddrinfo",
    "WinHttp",
    "InternetOpen",
];

/// What `cargo metadata` knows of this program on this system.
pub(super) fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{wrong}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The packages that are part of the program, not of its tests or its making.
pub(super) fn parts(metadata: &Value) -> Vec<&Value> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: BTreeMap<&str, &Value> =
        nodes.iter().map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let root = metadata["resolve"]["root"].as_str().unwrap();
    let (mut to_do, mut seen) = (vec![root], BTreeSet::from([root]));
    while let Some(id) = to_do.pop() {
        for dep in nodes[id]["deps"].as_array().unwrap() {
            let kinds = dep["dep_kinds"].as_array().unwrap();
            let id = dep["pkg"].as_str().unwrap();
            if kinds.iter().any(|kind| kind["kind"].is_null()) && seen.insert(id) {
                to_do.push(id);
            }
        }
    }
    let packages = metadata["packages"].as_array().unwrap();
    let is_part = |package: &&Value| seen.contains(package["id"].as_str().unwrap());
    packages.iter().filter(is_part).collect()
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

/// Whether a file or folder of Rust sources names a network.
fn names_network(path: &Path) -> bool {
    if path.is_dir() {
        let mut entries = std::fs::read_dir(path).unwrap();
        return entries.any(|entry| names_network(&entry.unwrap().path()));
    }
    let is_source = path.extension().is_some_and(|ending| ending == "rs");
    let text = if is_source { std::fs::read(path).unwrap_or_default() } else { Vec::new() };
    let text = String::from_utf8_lossy(&text);
    SIGNS.iter().any(|sign| text.contains(sign))
}

#[test]
fn each_crate_that_could_use_a_network_has_a_reason() {
    let metadata = metadata();
    let parts = parts(&metadata);
    assert!(parts.len() > 200, "only {}", parts.len());
    let found: BTreeSet<&str> = parts
        .iter()
        .filter(|package| {
            let manifest = Path::new(package["manifest_path"].as_str().unwrap());
            names_network(&manifest.parent().unwrap().join("src"))
        })
        .map(|package| name(package))
        .collect();
    let known: BTreeSet<&str> = REASONS.iter().map(|(name, _)| *name).collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "these could use a network: {new:?}");
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "no reason is needed any more for {gone:?}");
}

#[test]
fn no_crate_that_is_there_for_a_network_comes_in_on_any_system() {
    let lock = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"));
    let lock = lock.unwrap();
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \""));
    let wrong: Vec<_> =
        names.map(|name| name.trim_end_matches('"')).filter(|name| NEVER.contains(name)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Every call about sockets in a trace, with its answer.
fn calls<'a>(trace: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    // A line begins with the number of the thread.
    let calls = trace.lines().filter_map(|line| line.split_once(' '));
    calls.map(|(_, call)| call.trim_start()).filter(move |call| call.starts_with(name))
}

#[test]
fn the_program_in_use_opens_no_socket_but_local_ones() {
    if lacks(&["strace"]) {
        return;
    }
    let Journey { output, trace, .. } = journey().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("locked: done"), "{said}\n{wrong}");
    let trace = trace.as_ref().unwrap();
    let sockets: Vec<&str> = calls(trace, "socket(").chain(calls(trace, "socketpair(")).collect();
    assert!(sockets.len() > 2, "nothing was seen:\n{trace}");
    let other: Vec<_> = sockets.iter().filter(|call| !call.contains("(AF_UNIX,")).collect();
    assert!(other.is_empty(), "{other:?}");
    let connects: BTreeSet<&str> =
        calls(trace, "connect(").filter(|call| !call.contains("sa_family=AF_UNIX")).collect();
    assert!(connects.is_empty(), "{connects:?}");
    // The same trace shows that the memory of the program is out of reach.
    assert!(calls(trace, "prctl(PR_SET_DUMPABLE, SUID_DUMP_DISABLE").next().is_some());
    assert!(calls(trace, "prlimit64(0, RLIMIT_CORE, {rlim_cur=0, rlim_max=0}").next().is_some());
}
