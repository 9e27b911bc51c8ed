//! The words of the page as a tree, for who does not see it: headings, running text,
//! lists and tables as they stand in the PDF. Nothing of it is drawn.

use iced::widget::{Column, Space};
use iced::{Element, Fill};

use super::Message;
use crate::documents::{Block, Paper};
use crate::gui::widget::{Role, announce};
use crate::t;

/// The tree.
pub(super) fn tree(paper: &Paper) -> Element<'_, Message> {
    let mut tree = Tree { under: &paper.title, nodes: Vec::new() };
    if let Some(house) = &paper.house {
        tree.words(&house.name);
    }
    tree.words(&paper.about);
    tree.heading(2, &paper.title);
    tree.blocks(&paper.blocks);
    tree.words(&paper.foot);
    let nodes = Column::from_vec(tree.nodes);
    announce(Role::Group, t!("documents-text"), nodes).into()
}

/// What is told, in the order of reading.
struct Tree<'a> {
    /// The heading under which it stands, after which lists and tables are called.
    under: &'a str,
    nodes: Vec<Element<'a, Message>>,
}

impl<'a> Tree<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { level, words } => self.heading(level + 1, words),
            Block::Pictured { words, .. } | Block::Words { words } | Block::Small { words } => {
                self.words(words);
            }
            Block::Drawing { alt, .. } => self.nodes.push(leaf(Role::Image, alt)),
            Block::Quote { .. } | Block::Code { .. } => self.words(&block.told()),
            Block::Bullets { items } | Block::Steps { items } => self.list(items),
            Block::Facts { facts } => self.facts(facts),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Card { blocks, .. } => self.blocks(blocks),
        }
    }

    fn heading(&mut self, level: u8, words: &'a str) {
        if !words.trim().is_empty() {
            self.under = words;
            let heading = announce(Role::Heading, words, place()).level(level);
            self.nodes.push(heading.into());
        }
    }

    fn words(&mut self, words: &str) {
        let parts = words.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
        self.nodes.extend(parts.map(|part| leaf(Role::Text, part)));
    }

    fn list(&mut self, items: &[String]) {
        let items = items.iter().enumerate().map(|(at, item)| {
            announce(Role::ListItem, item.as_str(), place()).key(at.to_string()).into()
        });
        let items = Column::from_iter(items);
        self.nodes.push(announce(Role::List, self.under, items).key(self.key()).into());
    }

    /// Each row says what it is about.
    fn facts(&mut self, facts: &[(String, String)]) {
        let rows = facts
            .iter()
            .map(|(name, known)| row([leaf(Role::RowHeader, name), leaf(Role::Cell, known)]));
        let rows = Column::from_iter(rows);
        self.nodes.push(announce(Role::Table, self.under, rows).key(self.key()).into());
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let head = row(head.iter().map(|name| leaf(Role::ColumnHeader, name)));
        let rows = rows.iter().map(|cells| row(cells.iter().map(|cell| leaf(Role::Cell, cell))));
        let rows = Column::from_iter([head].into_iter().chain(rows));
        self.nodes.push(announce(Role::Table, self.under, rows).key(self.key()).into());
    }

    /// What tells one from another under the same heading.
    fn key(&self) -> String {
        self.nodes.len().to_string()
    }
}

fn row<'a>(cells: impl IntoIterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    announce(Role::Row, "", Column::from_iter(cells)).into()
}

/// Something that holds nothing else.
fn leaf<'a>(role: Role, words: &str) -> Element<'a, Message> {
    let words = match words.trim() {
        "" => t!("documents-nothing-there"),
        words => words.to_owned(),
    };
    announce(role, words, place()).into()
}

/// Room on the page that shows nothing: what takes no room at all is passed over by
/// some that read aloud.
fn place() -> Space {
    Space::new().width(Fill).height(1)
}
