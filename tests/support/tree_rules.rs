//! What holds for every screen that is told to a screen reader.

use casuskompas::gui::widget::{Announcement, Live, Role, Spoken};

use super::tree::line;

/// A told thing with its place among the others.
#[derive(Clone, Copy)]
struct Node<'a> {
    all: &'a [Spoken],
    at: usize,
}

impl<'a> Node<'a> {
    fn said(self) -> &'a Announcement {
        &self.all[self.at].announcement
    }

    fn role(self) -> Role {
        self.said().role
    }

    fn has_name(self) -> bool {
        !self.said().name.trim().is_empty()
    }

    fn parent(self) -> Option<Self> {
        let depth = self.all[self.at].depth;
        let before = (0..self.at).rev();
        let above = before.into_iter().find(|at| self.all[*at].depth < depth)?;
        Some(Self { at: above, ..self })
    }

    /// Everything in it, however deep.
    fn inside(self) -> impl Iterator<Item = Self> {
        let depth = self.all[self.at].depth;
        let after = (self.at + 1..self.all.len()).map(move |at| Self { at, ..self });
        after.take_while(move |node| node.all[node.at].depth > depth)
    }

    fn children(self) -> impl Iterator<Item = Self> {
        let depth = self.all[self.at].depth + 1;
        self.inside().filter(move |node| node.all[node.at].depth == depth)
    }

    /// The nearest thing around it that is not just a group.
    fn holder(self) -> Option<Role> {
        let mut above = self.parent();
        while let Some(node) = above.filter(|node| node.role() == Role::Group) {
            above = node.parent();
        }
        above.map(Self::role)
    }

    fn complain(self, what: &str) -> String {
        format!("{what}: {}", line(self.said()))
    }
}

type Rule = fn(Node<'_>) -> Option<&'static str>;

/// What can be said of each thing by itself.
const RULES: [Rule; 10] =
    [named, worded, in_place, offered, headed, even, apart, usable, lively, once];

/// What is wrong, in words; nothing when all rules are kept.
pub(crate) fn broken(all: &[Spoken]) -> Vec<String> {
    let nodes: Vec<Node<'_>> = (0..all.len()).map(|at| Node { all, at }).collect();
    let each = nodes.iter().flat_map(|node| {
        let broken = RULES.iter().filter_map(|rule| rule(*node));
        broken.map(|what| node.complain(what))
    });
    let mut broken: Vec<String> = each.collect();
    broken.extend(stepwise(&nodes));
    broken.extend(one_main(&nodes));
    broken
}

/// Whether somebody can do something with it.
fn is_interactive(role: Role) -> bool {
    use Role::{
        Button, CheckBox, DateField, Link, PasswordField, Radio, RadioGroup, Slider, TextArea,
        TextField,
    };
    matches!(
        role,
        Button
            | Link
            | CheckBox
            | Radio
            | RadioGroup
            | TextField
            | TextArea
            | DateField
            | PasswordField
            | Slider
    )
}

fn named(node: Node<'_>) -> Option<&'static str> {
    use Role::{
        Complementary, Dialog, Heading, Image, List, Main, Navigation, Progress, Table, Window,
    };
    let needs = is_interactive(node.role())
        || matches!(
            node.role(),
            Complementary
                | Dialog
                | Heading
                | Image
                | List
                | Main
                | Navigation
                | Progress
                | Table
                | Window
        );
    if needs && !node.has_name() {
        return Some("has no name");
    }
    let words = node.said().name.chars().any(char::is_alphanumeric);
    (needs && !words).then_some("is named by a symbol only")
}

/// What holds other things may leave the words to them.
fn worded(node: Node<'_>) -> Option<&'static str> {
    use Role::{Alert, Cell, ColumnHeader, ListItem, Row, RowHeader, Status, Text};
    let holds = matches!(
        node.role(),
        Alert | Cell | ColumnHeader | ListItem | Row | RowHeader | Status | Text
    );
    let silent = !node.has_name() && !node.inside().any(Node::has_name);
    if holds && silent {
        return Some("says nothing");
    }
    let drawn = node.said().name.chars().any(is_drawn);
    drawn.then_some("has a drawn sign in its words")
}

/// Signs that are read as "black diamond" and the like.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{27bf}' | '•')
}

fn in_place(node: Node<'_>) -> Option<&'static str> {
    let holders: &[Role] = match node.role() {
        Role::Row => &[Role::Table],
        Role::Cell | Role::ColumnHeader | Role::RowHeader => &[Role::Row],
        Role::ListItem => &[Role::List],
        Role::Radio => &[Role::RadioGroup, Role::Slider],
        _ => return None,
    };
    let holder = node.holder();
    let fits = holder.is_some_and(|role| holders.contains(&role));
    (!fits).then_some("stands outside what should hold it")
}

/// The answers a question offers are those that stand in it.
fn offered(node: Node<'_>) -> Option<&'static str> {
    let radios = node.inside().filter(|node| node.role() == Role::Radio);
    let names = radios.map(|radio| &radio.said().name);
    let holds = matches!(node.role(), Role::RadioGroup | Role::Slider);
    (holds && !names.eq(&node.said().options)).then_some("offers other answers than stand in it")
}

fn rows(table: Node<'_>) -> Vec<Vec<Role>> {
    let rows = table.inside().filter(|node| node.role() == Role::Row);
    rows.map(|row| row.children().map(Node::role).collect()).collect()
}

/// A table begins with a row of column headers, or each row says what it is about.
fn headed(node: Node<'_>) -> Option<&'static str> {
    if node.role() != Role::Table {
        return None;
    }
    let rows = rows(node);
    let is_head = |row: &Vec<Role>| row.iter().all(|role| *role == Role::ColumnHeader);
    let by_column = rows.first().is_some_and(|row| !row.is_empty() && is_head(row));
    let by_row = rows.iter().all(|row| row.contains(&Role::RowHeader));
    (rows.is_empty() || !(by_column || by_row)).then_some("has no headers")
}

/// Each row has as many cells, or the headers would belong to other ones.
fn even(node: Node<'_>) -> Option<&'static str> {
    if node.role() != Role::Table {
        return None;
    }
    let rows = rows(node);
    let uneven = rows.windows(2).any(|pair| pair[0].len() != pair[1].len());
    uneven.then_some("has rows of different lengths")
}

/// Neighbours of the same name need a key: they are told apart by it.
fn apart(node: Node<'_>) -> Option<&'static str> {
    use Role::{ListItem, Row};
    let distinct = |node: Node<'_>| {
        node.all[node.at].focusable || matches!(node.role(), ListItem | Row) && node.has_name()
    };
    let identity = |node: Node<'_>| {
        let said = node.said();
        (said.role, said.name.clone(), said.key.clone())
    };
    let twin = |other: Node<'_>| {
        other.at < node.at && distinct(other) && identity(other) == identity(node)
    };
    let same = distinct(node) && node.parent()?.children().any(twin);
    same.then_some("cannot be told apart from its neighbour")
}

fn usable(node: Node<'_>) -> Option<&'static str> {
    let takes_keys = node.all[node.at].focusable;
    (takes_keys && !is_interactive(node.role()))
        .then_some("takes the keyboard but is nothing to use")
}

fn lively(node: Node<'_>) -> Option<&'static str> {
    let needs = match node.role() {
        Role::Alert => Live::Assertive,
        Role::Status => Live::Polite,
        _ => return None,
    };
    (node.said().live != needs).then_some("is not read aloud by itself")
}

/// The words of a name are not told once more inside.
fn once(node: Node<'_>) -> Option<&'static str> {
    let parent = node.parent()?;
    let same = node.role() == Role::Text && node.said().name == parent.said().name;
    same.then_some("is told twice")
}

/// One title, and no level skipped below it. A dialog begins at level 2: the
/// title of the screen still stands under it.
fn stepwise(nodes: &[Node<'_>]) -> Vec<String> {
    let headings = || nodes.iter().filter(|node| node.role() == Role::Heading);
    let level = |node: &Node<'_>| node.said().level.unwrap_or(0);
    let is_dialog = nodes.iter().any(|node| node.role() == Role::Dialog);
    let mut broken = Vec::new();
    let mut before = u8::from(is_dialog);
    for heading in headings() {
        if level(heading) == 0 || level(heading) > before + 1 {
            broken.push(heading.complain("skips a level"));
        }
        before = level(heading);
    }
    let titles = headings().filter(|node| level(node) == 1).count();
    if titles != usize::from(!is_dialog) {
        broken.push(format!("there are {titles} headings of level 1"));
    }
    broken
}

fn one_main(nodes: &[Node<'_>]) -> Option<String> {
    let count = |role| nodes.iter().filter(|node| node.role() == role).count();
    let (main, dialog) = (count(Role::Main), count(Role::Dialog));
    (main + dialog != 1).then(|| format!("there are {main} main parts and {dialog} dialogs"))
}
