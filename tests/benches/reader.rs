//! What it costs that the window can be read aloud: one drawing of 300
//! widgets while nobody listens, while somebody listens and nothing changes,
//! and while the keyboard moves from widget to widget.
//!
//! Each drawing is measured with and without a reader, in turns, so that what
//! disturbs one disturbs the other.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, missing_docs)]

mod measure;
#[path = "../support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the benchmark uses a part of what tests use")]
mod support;

use std::time::{Duration, Instant};

use casuskompas::gui::reader::Reader;
use casuskompas::gui::widget::{button, check_box, root, text_field};
use iced::Element;
use iced::keyboard::key::Named;
use iced::widget::Column;
use measure::Times;
use support::{Aloud, Window};

const ROUNDS: usize = 400;

/// A hundred times a button, a box and a field.
struct Form {
    reader: Option<Reader>,
}

fn view(form: &Form) -> Element<'_, ()> {
    let rows = (0..100).flat_map(|row| -> [Element<'_, ()>; 3] {
        [
            button(format!("Knop {row}")).on_press(()).into(),
            check_box(format!("Vakje {row}"), row % 2 == 0, |_| ()).into(),
            text_field(format!("Veld {row}"), "Wij bellen pas als Tom slaapt.", |_| ()).into(),
        ]
    });
    let root = root("Formulier", Column::with_children(rows));
    match &form.reader {
        Some(reader) => root.listener(reader).into(),
        None => root.into(),
    }
}

fn window(reader: Option<Reader>) -> Window<Form, ()> {
    Window::new(Form { reader }, view, |_, ()| {}).sized(1366.0, 768.0)
}

fn timed(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// What `with` takes more than `without`, round for round.
fn compare(
    name: &str,
    without: &mut Window<Form, ()>,
    with: &mut Window<Form, ()>,
    act: fn(&mut Window<Form, ()>),
) {
    let (mut plain, mut read) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain.push(timed(|| act(without)));
        read.push(timed(|| act(with)));
    }
    Times::taken(plain).report(&format!("{name}: without a reader"));
    Times::taken(read).report(&format!("{name}: with a reader"));
}

fn main() {
    let aloud = Aloud::default();
    let mut without = window(None);
    let mut with = window(Some(aloud.reader()));
    let draw: fn(&mut Window<Form, ()>) = Window::redraw;
    compare("drawn, nobody listens", &mut without, &mut with, draw);
    assert_eq!(aloud.counts().0, 0, "something was told to nobody");
    aloud.begin();
    with.redraw();
    compare("drawn, somebody listens", &mut without, &mut with, draw);
    let tab: fn(&mut Window<Form, ()>) = |window| window.key(Named::Tab);
    compare("a Tab, drawn three times", &mut without, &mut with, tab);
}
