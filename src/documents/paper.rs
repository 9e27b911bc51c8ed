//! The words of a document in their order.

use serde::Serialize;

use super::drawing::Drawing;
use crate::guidance::{HouseStyle, Logo};

/// How a document is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// As many pages as it takes.
    #[default]
    Pages,
    /// One page, in somewhat smaller letters where that is needed.
    OnePage,
    /// One page to hang up, readable from a step away.
    Poster,
    /// Large and plain, for a child.
    Child,
}

/// What kind of thing stands in a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Something among others.
    #[default]
    Plain,
    /// What to do in danger.
    Danger,
}

/// A picture on the page of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    /// Somebody says something.
    Speech,
    /// A large one beside a small one.
    Helper,
    /// A house.
    House,
    /// A telephone.
    Phone,
    /// A heart.
    Heart,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    /// A heading under the title; `level` 2 or 3, never skipping one.
    Heading {
        /// How deep it stands.
        level: u8,
        /// The words.
        words: String,
    },
    /// A heading right under the title, with a picture that only makes it friendlier.
    Pictured {
        /// What is drawn.
        picture: Picture,
        /// The words.
        words: String,
    },
    /// A drawing of what stands in words elsewhere.
    Drawing {
        /// The same in words, for who does not see it.
        alt: String,
        /// What is drawn.
        drawing: Drawing,
    },
    /// Running text. An empty line begins a new paragraph.
    Words {
        /// The words.
        words: String,
    },
    /// The same in small letters: where something comes from.
    Small {
        /// The words.
        words: String,
    },
    /// Several things beside each other.
    Bullets {
        /// Each of them.
        items: Vec<String>,
    },
    /// Several things one after another.
    Steps {
        /// Each of them.
        items: Vec<String>,
    },
    /// What is known, each under its name.
    Facts {
        /// Names with what is known.
        facts: Vec<(String, String)>,
    },
    /// What somebody said.
    Quote {
        /// Their words.
        words: String,
        /// Who said it.
        by: String,
    },
    /// Characters to copy one by one, in groups.
    Code {
        /// Each group.
        groups: Vec<String>,
    },
    /// Rows of the same columns.
    Table {
        /// What the columns hold.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// Pieces that belong together, in a frame.
    Card {
        /// What kind of thing it is.
        tone: Tone,
        /// What stands in it.
        blocks: Vec<Block>,
    },
}

/// What an organisation brings to its documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct House {
    /// Its name, at the head.
    pub name: String,
    /// Its colour, as "#0f6466"; none for ours.
    pub colour: Option<String>,
    /// The name of the file of its logo.
    pub logo: Option<String>,
    /// What is in that file.
    #[serde(skip)]
    pub picture: Vec<u8>,
}

impl House {
    /// What a region brings.
    pub(super) fn of(style: &HouseStyle) -> Self {
        let logo = style.logo.as_ref();
        Self {
            name: style.name.trim().to_owned(),
            colour: style.colour.clone(),
            logo: logo.map(|logo| format!("logo.{}", logo.ending())),
            picture: logo.map(Logo::bytes).unwrap_or_default(),
        }
    }
}

/// A document before it is set: what stands in it, for whom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Paper {
    /// What it is called, on the page and in the file.
    pub title: String,
    /// One line above the title: from whom, when, for whom.
    pub about: String,
    /// One line below each page: how to handle it.
    pub foot: String,
    /// Which version it tells of, where what it tells has versions.
    #[serde(skip)]
    pub standing: String,
    /// How it is laid out.
    pub form: Form,
    /// Whether it is set in large letters, for who does not see well.
    pub large: bool,
    /// Of which organisation it is, where that has a look of its own.
    pub house: Option<House>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// Adds a piece.
    pub fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// The document as plain text, in the order of reading.
    #[must_use]
    pub fn plain(&self) -> String {
        let house = self.house.as_ref().map(|house| house.name.clone());
        let mut lines = vec![house.unwrap_or_default(), self.about.clone(), self.title.clone()];
        self.blocks.iter().for_each(|block| block.plain(&mut lines));
        lines.push(self.foot.clone());
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}

impl Block {
    /// A heading right under the title.
    pub fn heading(words: impl Into<String>) -> Self {
        Self::Heading { level: 2, words: words.into() }
    }

    /// Running text.
    pub fn words(words: impl Into<String>) -> Self {
        Self::Words { words: words.into() }
    }

    /// The words of it as plain text.
    #[must_use]
    pub fn told(&self) -> String {
        let mut lines = Vec::new();
        self.plain(&mut lines);
        lines.join("\n")
    }

    fn plain(&self, lines: &mut Vec<String>) {
        match self {
            Self::Heading { words, .. }
            | Self::Pictured { words, .. }
            | Self::Drawing { alt: words, .. }
            | Self::Words { words }
            | Self::Small { words } => {
                lines.push(words.clone());
            }
            Self::Bullets { items } => lines.extend(items.iter().map(|one| format!("- {one}"))),
            Self::Steps { items } => {
                let numbered = items.iter().enumerate();
                lines.extend(numbered.map(|(at, one)| format!("{}. {one}", at + 1)));
            }
            Self::Facts { facts } => {
                lines.extend(facts.iter().map(|(name, known)| format!("{name}: {known}")));
            }
            Self::Code { groups } => lines.push(groups.join("-")),
            Self::Quote { words, by } => lines.push(format!("{by}: “{words}”")),
            Self::Table { head, rows } => lines.extend(rows.iter().map(|row| row_text(head, row))),
            Self::Card { blocks, .. } => blocks.iter().for_each(|block| block.plain(lines)),
        }
    }
}

/// A row as one line: each cell behind the name of its column.
fn row_text(head: &[String], row: &[String]) -> String {
    let cells = head.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    cells.map(|(name, cell)| format!("{name}: {cell}")).collect::<Vec<_>>().join("; ")
}
