//! Drawings: what is told in words beside it, at a glance. Places are parts of a thousand
//! of the width or the height, so that the template decides how large it is. Nothing hangs
//! on a colour: signs differ in shape, lines in how they are drawn.

use serde::Serialize;

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "draws", rename_all = "kebab-case")]
pub enum Drawing {
    /// How safe each says it is, on a line from 0 to 10.
    Scores {
        /// Each who said it.
        rows: Vec<Scored>,
    },
    /// What happened, from left to right.
    Timeline {
        /// Days that are named below the line.
        ticks: Vec<Tick>,
        /// One line for each kind of thing.
        lanes: Vec<Lane>,
    },
    /// Who belongs to the family, and who stands around it.
    Circle {
        /// Everybody.
        people: Vec<Placed>,
        /// What is between them.
        ties: Vec<Tie>,
        /// What each kind of line means, of those that are drawn.
        legend: Vec<(Line, String)>,
    },
    /// Numbers beside each other.
    Bars {
        /// Each of them.
        rows: Vec<Bar>,
    },
}

/// One number as a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// What it is the number of.
    pub name: String,
    /// How long it is; absent where the number is not told.
    pub part: Option<u16>,
    /// The number in words.
    pub words: String,
}

/// What one person said of how safe it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scored {
    /// Who.
    pub name: String,
    /// The number before, 0 to 10.
    pub earlier: Option<u8>,
    /// The newest number, 0 to 10.
    pub newest: u8,
}

/// A day that is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// Where.
    pub at: u16,
    /// Its name.
    pub words: String,
}

/// Things of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lane {
    /// What kind.
    pub name: String,
    /// Each of them.
    pub marks: Vec<Marked>,
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Marked {
    /// Where it begins.
    pub from: u16,
    /// Where it ends; the same where it lasted a day.
    pub until: u16,
    /// How it is drawn.
    pub sign: Sign,
    /// What stands in it, at most two characters.
    pub words: String,
}

/// How a thing is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// A diamond: violence.
    Diamond,
    /// A bar: something that lasts.
    Bar,
    /// A square: something that was established or decided.
    Square,
}

/// Somebody at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
    /// What they are called.
    pub name: String,
    /// Their role.
    pub role: String,
    /// Whether they belong to the family.
    pub family: bool,
}

/// What is between two people, by their places in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// From whom.
    pub from: usize,
    /// To whom.
    pub to: usize,
    /// How it is drawn.
    pub line: Line,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// Thin: family.
    Thin,
    /// Thick: help.
    Thick,
    /// Dashed: a conflict.
    Dashed,
    /// With a point: one controls the other.
    Arrow,
}
