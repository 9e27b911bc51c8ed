//! The wrapper of everything that means something or can be pressed.

mod pressing;

use iced::advanced::widget::Id;
use iced::{Border, Color, Element, Theme, border};

use crate::gui::theme::Tokens;
use crate::gui::widget::spoken::{Announcement, Live, Range, Role};

/// How a pressable thing is doing, for its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Status {
    /// The pointer is over it.
    pub hovered: bool,
    /// The pointer holds it down.
    pub pressed: bool,
    /// It has the keyboard.
    pub focused: bool,
    /// It cannot be used now.
    pub disabled: bool,
}

/// What is drawn behind a pressable thing, and the colour of its words.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Face {
    /// The ground; none leaves what is behind.
    pub ground: Option<Color>,
    /// The edge.
    pub border: Border,
    /// The colour of words and symbols; none keeps the colour around it.
    pub ink: Option<Color>,
}

impl Status {
    /// Whether the pointer is on it.
    pub fn is_lit(self) -> bool {
        self.hovered || self.pressed
    }
}

impl Face {
    /// Nothing but a ground of this corner radius under the pointer.
    pub fn quiet(theme: &Theme, status: Status, radius: f32) -> Self {
        Self::row(theme, false, status, radius)
    }

    /// The same for a row that keeps a ground of its own while it is `chosen`.
    pub fn row(theme: &Theme, chosen: bool, status: Status, radius: f32) -> Self {
        let tokens = Tokens::of(theme);
        let ground = match (chosen, status.is_lit()) {
            (true, _) => Some(tokens.brand_soft),
            (false, true) => Some(tokens.hover),
            _ => None,
        };
        Self { ground, border: border::rounded(radius), ink: None }
    }
}

type FaceFn<'a> = Box<dyn Fn(&Theme, Status) -> Face + 'a>;

/// A widget that says what it is; see [`announce`].
#[must_use]
pub struct Announce<'a, Message> {
    inner: Element<'a, Message>,
    announced: Announced<'a, Message>,
}

/// What is said and done besides showing what is inside.
struct Announced<'a, Message> {
    announcement: Announcement,
    id: Option<Id>,
    on_press: Option<Message>,
    tab_stop: bool,
    face: Option<FaceFn<'a>>,
    ring: (f32, f32),
}

/// Wraps `inner` so that keyboard, tests and assistive technology know it as
/// a `role` called `name`.
pub fn announce<'a, Message>(
    role: Role,
    name: impl Into<String>,
    inner: impl Into<Element<'a, Message>>,
) -> Announce<'a, Message> {
    let announced = Announced {
        announcement: Announcement::new(role, name),
        id: None,
        on_press: None,
        tab_stop: true,
        face: None,
        ring: (crate::gui::theme::radius::CONTROL, 2.0),
    };
    Announce { inner: inner.into(), announced }
}

impl<'a, Message> Announce<'a, Message> {
    /// Makes it pressable, by pointer and with Enter or Space.
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// Like [`on_press`](Self::on_press) when there is a message; disabled when not.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.announced.announcement.disabled = message.is_none();
        self.announced.announcement.pressable = message.is_some();
        self.announced.on_press = message;
        self
    }

    /// An identifier, to give it the keyboard by name.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.announced.id = Some(id.into());
        self
    }

    /// Helps to fill in a field: of no use where that takes nothing new.
    pub fn for_field(mut self) -> Self {
        self.announced.announcement.for_field = true;
        self
    }

    /// Leaves it out of the Tab order: a group around it takes the keys.
    pub fn no_tab_stop(mut self) -> Self {
        self.announced.tab_stop = false;
        self
    }

    /// How it looks.
    pub fn face(mut self, face: impl Fn(&Theme, Status) -> Face + 'a) -> Self {
        self.announced.face = Some(Box::new(face));
        self
    }

    /// The corner radius of the ring and its gap, in logical pixels; a
    /// negative gap draws it inside.
    pub fn ring(mut self, radius: f32, gap: f32) -> Self {
        self.announced.ring = (radius, gap);
        self
    }

    /// What is in it.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.announced.announcement.value = Some(value.into());
        self
    }

    /// What else helps to use it.
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.announced.announcement.description = Some(description.into());
        self
    }

    /// What is wrong with it.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.announced.announcement.error = error;
        self
    }

    /// Whether it is ticked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.announced.announcement.checked = Some(checked);
        self
    }

    /// Whether it is the chosen one among its neighbours.
    pub fn selected(mut self, selected: bool) -> Self {
        self.announced.announcement.selected = Some(selected);
        self
    }

    /// Whether what it opens and closes is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.announced.announcement.expanded = Some(expanded);
        self
    }

    /// The number behind its value.
    pub fn range(mut self, range: Range) -> Self {
        self.announced.announcement.range = Some(range);
        self
    }

    /// The depth of a heading, from 1.
    pub fn level(mut self, level: u8) -> Self {
        self.announced.announcement.level = Some(level);
        self
    }

    /// Whether changes are read aloud.
    pub fn live(mut self, live: Live) -> Self {
        self.announced.announcement.live = live;
        self
    }

    /// What tells it apart from neighbours of the same name.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.announced.announcement.key = Some(key.into());
        self
    }
}
