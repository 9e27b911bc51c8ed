//! Which keys do what: the one list behind the handler and the overview.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

use super::casefile::step::Step;
use crate::t;

/// Where keys work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// In the whole program.
    Everywhere,
    /// In an open case.
    Case,
    /// In a field of text.
    Field,
    /// In a dialog.
    Dialog,
}

impl Group {
    /// All groups, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Everywhere, Self::Case, Self::Field, Self::Dialog];

    /// What it is called.
    pub fn name(self) -> String {
        match self {
            Self::Everywhere => t!("keys-everywhere"),
            Self::Case => t!("keys-case"),
            Self::Field => t!("keys-field"),
            Self::Dialog => t!("keys-dialog"),
        }
    }
}

/// What the window itself does when keys are pressed. Other keys belong to
/// the widget that has the keyboard, or move the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Show or hide the overview of keys.
    ShowKeys,
    /// Look for something in all cases.
    Find,
    /// Start a new case.
    NewCase,
    /// Write everything now.
    Keep,
    /// Lock the vault.
    Lock,
    /// Quick exit: lock and show an empty sheet.
    Cover,
    /// Hide names, or show them again.
    HideNames,
    /// Make what a room sees black in a practice case or a meeting, or show it again.
    Black,
    /// Enlarge everything, or make it smaller.
    Scale(Scaling),
    /// Take the whole screen, or give it back.
    FullScreen,
    /// Open the second window, or close it.
    SecondWindow,
    /// Close the window.
    Close,
    /// Go through the words that are perhaps not well spelt.
    CheckSpelling,
    /// Read in Naslag about what is on the screen.
    LookUp,
    /// Open a step of the case.
    Step(Step),
    /// Undo what was done last in the case, or do it again.
    Travel {
        /// Whether to undo.
        back: bool,
    },
}

impl Command {
    /// Whether what has the keyboard goes first, if that wants the same keys.
    pub fn waits(self) -> bool {
        matches!(self, Self::Travel { .. } | Self::LookUp)
    }
}

/// How large everything becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scaling {
    /// One step larger.
    Larger,
    /// One step smaller.
    Smaller,
    /// As it is at first.
    Usual,
}

/// Keys that are pressed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stroke {
    ctrl: bool,
    shift: bool,
    cap: Cap,
}

/// What stands on a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cap {
    /// A letter, digit or sign.
    Sign(&'static str),
    /// A key with a name, and the text that names it.
    Named(Named, &'static str),
    /// The four arrows.
    Arrows,
    /// The plus. On most keyboards it takes Shift, and its key types an equals
    /// sign without: that will do.
    Plus,
}

/// Something that keys do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcut {
    /// Where it works.
    pub group: Group,
    /// The keys; any of these does it.
    pub strokes: Vec<Stroke>,
    /// What happens, as a key in the texts.
    pub what: &'static str,
    /// What the window does, unless it is up to a widget.
    pub command: Option<Command>,
}

const fn plain(cap: Cap) -> Stroke {
    Stroke { ctrl: false, shift: false, cap }
}

const fn sign(sign: &'static str) -> Stroke {
    plain(Cap::Sign(sign))
}

const fn named(key: Named, name: &'static str) -> Stroke {
    plain(Cap::Named(key, name))
}

const fn ctrl(stroke: Stroke) -> Stroke {
    Stroke { ctrl: true, ..stroke }
}

const fn shift(stroke: Stroke) -> Stroke {
    Stroke { shift: true, ..stroke }
}

const TAB: Stroke = named(Named::Tab, "key-tab");
const ENTER: Stroke = named(Named::Enter, "key-enter");
const SPACE: Stroke = named(Named::Space, "key-space");
const ESCAPE: Stroke = named(Named::Escape, "key-escape");
const PAGE_UP: Stroke = named(Named::PageUp, "key-page-up");
const PAGE_DOWN: Stroke = named(Named::PageDown, "key-page-down");
const F1: Stroke = named(Named::F1, "key-f1");
const F2: Stroke = named(Named::F2, "key-f2");
const F4: Stroke = named(Named::F4, "key-f4");
const F6: Stroke = named(Named::F6, "key-f6");
const F7: Stroke = named(Named::F7, "key-f7");
const F8: Stroke = named(Named::F8, "key-f8");
const F9: Stroke = named(Named::F9, "key-f9");
const F11: Stroke = named(Named::F11, "key-f11");
const F12: Stroke = named(Named::F12, "key-f12");

/// What opens each step of a case, in the order of the steps. Hands know the
/// digits by heart, so a step that came later has a letter.
const STEP_SIGNS: [&str; Step::ALL.len()] =
    ["1", "2", "3", "4", "m", "5", "6", "7", "p", "8", "o", "t", "9", "d", "e"];

/// Everything that keys do, in the order in which it is shown.
pub fn all() -> Vec<Shortcut> {
    let steps = Step::ALL.into_iter().zip(STEP_SIGNS);
    let steps = steps.map(|(step, letter)| Shortcut {
        group: Group::Case,
        strokes: vec![ctrl(sign(letter))],
        what: "keys-step",
        command: Some(Command::Step(step)),
    });
    [everywhere(), moving(), steps.collect(), writing(), field(), dialog()].concat()
}

fn everywhere() -> Vec<Shortcut> {
    let does = |strokes: &[Stroke], what, command| Shortcut {
        group: Group::Everywhere,
        strokes: strokes.to_vec(),
        what,
        command: Some(command),
    };
    vec![
        does(&[F1, sign("?")], "keys-show", Command::ShowKeys),
        does(&[F2], "keys-look-up", Command::LookUp),
        does(&[ctrl(sign("k"))], "keys-find", Command::Find),
        does(&[ctrl(sign("n"))], "keys-new-case", Command::NewCase),
        does(&[ctrl(sign("s"))], "keys-keep", Command::Keep),
        does(&[ctrl(sign("l"))], "keys-lock", Command::Lock),
        does(&[F12, ctrl(shift(sign("q")))], "keys-cover", Command::Cover),
        does(&[F9], "keys-hide-names", Command::HideNames),
        does(&[sign("b")], "keys-black", Command::Black),
        does(&[ctrl(plain(Cap::Plus))], "keys-larger", Command::Scale(Scaling::Larger)),
        does(&[ctrl(sign("-"))], "keys-smaller", Command::Scale(Scaling::Smaller)),
        does(&[ctrl(sign("0"))], "keys-usual-size", Command::Scale(Scaling::Usual)),
        does(&[F11], "keys-full-screen", Command::FullScreen),
        does(&[F8], "keys-second", Command::SecondWindow),
        does(&[ctrl(F4)], "keys-close", Command::Close),
    ]
}

fn moving() -> Vec<Shortcut> {
    of_widgets(
        Group::Everywhere,
        &[
            (&[TAB], "keys-next"),
            (&[shift(TAB)], "keys-previous"),
            (&[F6], "keys-next-part"),
            (&[shift(F6)], "keys-previous-part"),
            (&[shift(F7)], "keys-next-words"),
            (&[ENTER, SPACE], "keys-press"),
            (&[plain(Cap::Arrows)], "keys-choose"),
            (&[PAGE_DOWN, PAGE_UP], "keys-scroll"),
        ],
    )
}

fn writing() -> Vec<Shortcut> {
    let does = |strokes: &[Stroke], what, command| Shortcut {
        group: Group::Case,
        strokes: strokes.to_vec(),
        what,
        command: Some(command),
    };
    let travel = |back| Command::Travel { back };
    vec![
        does(&[ctrl(sign("z"))], "keys-undo-case", travel(true)),
        does(&[ctrl(sign("y")), ctrl(shift(sign("z")))], "keys-redo-case", travel(false)),
        does(&[F7], "keys-check-spelling", Command::CheckSpelling),
    ]
}

fn field() -> Vec<Shortcut> {
    of_widgets(
        Group::Field,
        &[
            (&[ctrl(sign("z"))], "keys-undo"),
            (&[ctrl(sign("y")), ctrl(shift(sign("z")))], "keys-redo"),
            (&[ctrl(sign("a"))], "keys-select"),
            (&[ctrl(sign("c"))], "keys-copy"),
            (&[ctrl(sign("x"))], "keys-cut"),
            (&[ctrl(sign("v"))], "keys-paste"),
            (&[ctrl(ENTER)], "keys-record"),
        ],
    )
}

fn dialog() -> Vec<Shortcut> {
    of_widgets(Group::Dialog, &[(&[ESCAPE], "keys-leave")])
}

fn of_widgets(group: Group, list: &[(&[Stroke], &'static str)]) -> Vec<Shortcut> {
    let list = list.iter().map(|(strokes, what)| Shortcut {
        group,
        strokes: strokes.to_vec(),
        what,
        command: None,
    });
    list.collect()
}

/// What the window does when these keys are pressed, before anything in it
/// hears them.
pub fn command(key: &Key, modifiers: Modifiers) -> Option<Command> {
    find(|stroke| !stroke.types() && stroke.is(key, modifiers))
}

/// What the window does with a character that no field wanted.
pub fn command_of_sign(typed: &str) -> Option<Command> {
    let typed = typed.to_lowercase();
    find(|stroke| stroke.types() && stroke.cap.is(&typed))
}

fn find(is_pressed: impl Fn(&Stroke) -> bool) -> Option<Command> {
    let mut all = all().into_iter();
    let found = all.find(|one| one.command.is_some() && one.strokes.iter().any(&is_pressed));
    found?.command
}

impl Cap {
    fn is(self, typed: &str) -> bool {
        match self {
            Self::Sign(sign) => sign == typed,
            Self::Plus => matches!(typed, "+" | "="),
            Self::Named(..) | Self::Arrows => false,
        }
    }
}

impl Stroke {
    /// Whether these keys type something in a field.
    fn types(&self) -> bool {
        !self.ctrl && matches!(self.cap, Cap::Sign(_))
    }

    fn is(&self, key: &Key, modifiers: Modifiers) -> bool {
        let shift = self.cap == Cap::Plus || modifiers.shift() == self.shift;
        let held = modifiers.command() == self.ctrl && shift && !modifiers.alt();
        held && match (self.cap, key.as_ref()) {
            // With Shift held, or Caps Lock on, a letter comes as a capital.
            (cap, Key::Character(typed)) => cap.is(&typed.to_lowercase()),
            (Cap::Named(named, _), Key::Named(pressed)) => named == pressed,
            _ => false,
        }
    }

    /// What stands on the keys.
    pub fn words(&self) -> String {
        let mut words = Vec::new();
        words.extend(self.ctrl.then(|| t!("key-ctrl")));
        words.extend(self.shift.then(|| t!("key-shift")));
        words.push(match self.cap {
            Cap::Sign(sign) => sign.to_uppercase(),
            Cap::Named(_, name) => t!(name),
            Cap::Arrows => t!("key-arrows"),
            Cap::Plus => "+".to_owned(),
        });
        words.join(" ")
    }
}

impl Shortcut {
    /// The keys in words.
    pub fn keys(&self) -> String {
        let strokes: Vec<String> = self.strokes.iter().map(Stroke::words).collect();
        strokes.join(&t!("keys-or"))
    }

    /// What happens, in words.
    pub fn words(&self) -> String {
        match self.command {
            Some(Command::Step(step)) => t!(self.what, step = step.name()),
            _ => t!(self.what),
        }
    }
}
