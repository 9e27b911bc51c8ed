//! What a widget says about itself: one record for keyboard, tests and readers.

use std::any::Any;
use std::borrow::Cow;

use iced::Rectangle;
use iced::advanced::widget::{Id, Operation};

use crate::texts::shown;

/// What kind of thing a widget is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something that leads elsewhere.
    Link,
    /// Something that is on or off.
    CheckBox,
    /// One answer out of several.
    RadioGroup,
    /// An answer inside a radio group.
    Radio,
    /// One line of text.
    TextField,
    /// More lines of text.
    TextArea,
    /// A date.
    DateField,
    /// One line that stays hidden.
    PasswordField,
    /// A number on a scale.
    Slider,
    /// A title; its level stands in [`Announcement::level`].
    Heading,
    /// The way through the program.
    Navigation,
    /// The screen itself.
    Main,
    /// What stands beside the screen.
    Complementary,
    /// Something that must be answered first.
    Dialog,
    /// News that cannot wait.
    Alert,
    /// News that can wait.
    Status,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// The head of a column.
    ColumnHeader,
    /// The cell that says what its row is about.
    RowHeader,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// A drawing, with its meaning as name.
    Image,
    /// How far something is.
    Progress,
    /// Things that belong together.
    Group,
    /// Plain words.
    Text,
    /// The whole window.
    Window,
}

/// Whether a change is read aloud by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Live {
    /// Not by itself.
    #[default]
    Off,
    /// When the reader is done.
    Polite,
    /// At once.
    Assertive,
}

/// Where a number stands between its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The least it can be.
    pub least: f64,
    /// The most it can be.
    pub most: f64,
    /// What it is; nothing when it was left open.
    pub now: Option<f64>,
}

/// What is selected in a field, counted in characters as people see them.
/// Both ends are the same where nothing is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    /// Where the selection began.
    pub anchor: usize,
    /// Where the caret stands.
    pub focus: usize,
}

impl Caret {
    /// Whether nothing is selected.
    pub fn is_empty(self) -> bool {
        self.anchor == self.focus
    }
}

/// What assistive technology asks a widget to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// What a press does.
    Press,
    /// One step up on a scale.
    Increase,
    /// One step down on a scale.
    Decrease,
    /// Replace all of the text.
    SetText(String),
    /// Replace what is selected, or insert at the caret.
    InsertText(String),
    /// Move caret and selection.
    Select(Caret),
}

/// What a widget says about itself at this moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Announcement {
    /// What it is.
    pub role: Role,
    /// What it is called; for fields the label.
    pub name: String,
    /// What is in it; bullets for a password.
    pub value: Option<String>,
    /// What else helps to use it.
    pub description: Option<String>,
    /// What is wrong with its value.
    pub error: Option<String>,
    /// Whether it is ticked.
    pub checked: Option<bool>,
    /// Whether it is the chosen one among its neighbours.
    pub selected: Option<bool>,
    /// Whether what it opens and closes is open.
    pub expanded: Option<bool>,
    /// The number behind its value.
    pub range: Option<Range>,
    /// Where the caret stands, for fields of text.
    pub caret: Option<Caret>,
    /// The depth of a heading, from 1.
    pub level: Option<u8>,
    /// Whether it must be filled in.
    pub required: bool,
    /// Whether it cannot be used now.
    pub disabled: bool,
    /// Whether it helps to fill in a field, and is of no use where that takes
    /// nothing new.
    pub for_field: bool,
    /// Whether it can be pressed now.
    pub pressable: bool,
    /// Whether changes are read aloud.
    pub live: Live,
    /// The names of the answers it offers.
    pub options: Vec<String>,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// What tells it apart from neighbours of the same name.
    pub key: Option<String>,
    /// What whoever listens asks in return; see [`emit`](Self::emit).
    pub asked: Option<Ask>,
}

impl Announcement {
    /// A plain announcement with a role and a name.
    pub fn new(role: Role, name: impl Into<String>) -> Self {
        Self {
            role,
            name: name.into(),
            value: None,
            description: None,
            error: None,
            checked: None,
            selected: None,
            expanded: None,
            range: None,
            caret: None,
            level: None,
            required: false,
            disabled: false,
            for_field: false,
            pressable: false,
            live: Live::Off,
            options: Vec::new(),
            focused: false,
            key: None,
            asked: None,
        }
    }

    /// The same with words as they are drawn: nothing in them steers or hides.
    /// What stands in a field is told as it was typed, so that places in it fit.
    pub(super) fn plain(&self) -> Self {
        let mut plain = self.clone();
        let words = [Some(&mut plain.name), plain.description.as_mut(), plain.error.as_mut()];
        let value = plain.value.as_mut().filter(|_| plain.caret.is_none());
        for words in words.into_iter().flatten().chain(value).chain(&mut plain.options) {
            if let Cow::Owned(written) = shown(words) {
                *words = written;
            }
        }
        plain
    }

    /// Hands this to whoever asks, with the place where the widget stands.
    /// Gives what the listener asks of the widget in return, if anything. The
    /// listener may also disable it, until the next view.
    pub fn emit(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        operation: &mut dyn Operation,
    ) -> Option<Ask> {
        operation.custom(id, bounds, self as &mut dyn Any);
        self.asked.take()
    }
}
