//! From starting the program to its first painted frame, and its memory then.
//!
//! Needs an X display that is otherwise empty and black, such as
//! `Xvfb :99 -screen 0 1366x768x24`; says so and ends where there is none.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

mod measure;

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use measure::Times;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, Window};
use x11rb::rust_connection::RustConnection;

const RUNS: usize = 11;
const PATIENCE: Duration = Duration::from_secs(10);

struct Screen {
    connection: RustConnection,
    root: Window,
    middle: (i16, i16),
}

impl Screen {
    fn open() -> Option<Self> {
        let (connection, number) = x11rb::connect(None).ok()?;
        let screen = &connection.setup().roots[number];
        let root = screen.root;
        let half = |length: u16| i16::try_from(length / 2).unwrap();
        let middle = (half(screen.width_in_pixels), half(screen.height_in_pixels));
        Some(Self { connection, root, middle })
    }

    fn is_painted(&self) -> bool {
        let (x, y) = self.middle;
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, 1, 1, !0);
        let image = image.unwrap().reply().unwrap();
        image.data.iter().take(3).any(|part| *part > 0x80)
    }

    fn wait(&self, painted: bool) {
        let start = Instant::now();
        while self.is_painted() != painted {
            assert!(start.elapsed() < PATIENCE, "the screen did not change");
            std::thread::sleep(Duration::from_micros(300));
        }
    }
}

fn start(home: &std::path::Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_casuskompas"))
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env_remove("WAYLAND_DISPLAY")
        .spawn()
        .unwrap()
}

fn main() {
    let Some(screen) = Screen::open() else {
        println!("no X display: start Xvfb and set DISPLAY to measure the first frame");
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let mut times = Vec::new();
    let mut resident = Vec::new();
    for _ in 0..=RUNS {
        screen.wait(false);
        let began = Instant::now();
        let mut program = start(home.path());
        screen.wait(true);
        times.push(began.elapsed());
        std::thread::sleep(Duration::from_millis(500));
        resident.extend(measure::resident_mb(program.id()));
        program.kill().unwrap();
        program.wait().unwrap();
    }
    // The first run warms the caches of the system.
    times.remove(0);
    Times::taken(times).report("start to first frame (welcome)");
    resident.sort_by(f64::total_cmp);
    if let Some(middle) = resident.get(resident.len() / 2) {
        println!("{:<52} {middle:.1} MB", "resident at the welcome");
    }
}
