//! What is in a field and where the caret stands in it: the part in which one
//! line and several differ.

use iced::advanced::widget::{Id, Tree};
use iced::advanced::{Layout, Shell, Widget};
use iced::{Border, Color, Event, Padding, Renderer, Theme};

use crate::gui::theme::{Tokens, radius};
use crate::gui::widget::host::{Context, forward};
use crate::gui::widget::spoken::Caret;

/// The room between the edge of a field and what is in it.
pub(super) const PADDING: Padding = Padding { top: 9.0, right: 11.0, bottom: 9.0, left: 11.0 };

/// What a field is asked to be like, whatever is in it.
#[derive(Debug, Default)]
pub(super) struct Setup {
    pub(super) placeholder: String,
    pub(super) id: Option<Id>,
    /// Whether it shows bullets and keeps no history.
    pub(super) secret: bool,
    /// The number of lines it shows when it is empty.
    pub(super) min_lines: u8,
}

/// How a field is doing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Status {
    pub(super) focused: bool,
    pub(super) wrong: bool,
    pub(super) disabled: bool,
}

impl Status {
    pub(super) fn ground(self, tokens: &Tokens) -> Color {
        if self.disabled { tokens.paper } else { tokens.card }
    }

    pub(super) fn border(self, tokens: &Tokens) -> Border {
        let color = match (self.wrong, self.focused) {
            (true, _) => tokens.danger.solid,
            (false, true) => tokens.brand,
            (false, false) => tokens.border,
        };
        Border { color, width: if self.wrong { 2.0 } else { 1.0 }, radius: radius::CONTROL.into() }
    }
}

/// All that decides how a field looks now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) setup: &'a Setup,
    pub(super) status: Status,
}

impl<'a> Look<'a> {
    /// An example is for whoever may fill the field in.
    pub(super) fn placeholder(self) -> &'a str {
        if self.status.disabled { "" } else { &self.setup.placeholder }
    }
}

/// What was in a field before a change, and where the caret stood, counted in
/// characters as people see them.
#[derive(Debug)]
pub(super) struct Before {
    pub(super) text: String,
    pub(super) caret: usize,
}

/// The words of a field with the caret, in a field of iced that shows them.
pub(super) trait Buffer: Default + 'static {
    /// What the field of iced says.
    type Event;

    /// The same words as they may stand here.
    fn tidy(words: &str) -> String;

    /// Whether a key press sends the form around it.
    fn submits(event: &Event) -> bool;

    /// What is in it.
    fn text(&self) -> &str;

    /// Shows another text, with the caret as near as can be to where it was.
    fn show(&mut self, text: &str);

    fn selection(&self) -> Caret;

    /// Moves caret and selection; what lies past the end counts as the end.
    fn select(&mut self, selection: Caret);

    /// Puts `words` in the place of what is selected; what was before, when
    /// that made a difference.
    fn insert(&mut self, words: &str) -> Option<Before>;

    fn is_focused(&self) -> bool;

    /// The field of iced that shows it, with the state of that field.
    fn field<'b>(&'b self, look: Look<'b>) -> (impl IcedField<Self::Event> + 'b, &'b Tree);

    /// The same, to change.
    fn field_mut<'b>(
        &'b mut self,
        look: Look<'b>,
    ) -> (impl IcedField<Self::Event> + 'b, &'b mut Tree);

    /// Hands an event to the field of iced; what was before, when that changed
    /// the text.
    fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before>;

    /// Hands an event to the field of iced; what came of it.
    fn deliver<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        Place { layout, renderer, context }: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Vec<Self::Event> {
        let mut events = Vec::new();
        let mut local = Shell::new(&mut events);
        let Context { cursor, clipboard, viewport } = context;
        let (mut field, tree) = self.field_mut(look);
        field.update(tree, event, *layout, *cursor, renderer, *clipboard, &mut local, viewport);
        forward(&local, shell);
        events
    }
}

/// A field of iced in the colours of the theme.
pub(super) trait IcedField<Event>: Widget<Event, Theme, Renderer> {}

impl<Event, W: Widget<Event, Theme, Renderer>> IcedField<Event> for W {}

/// Where a field stands, and what an update needs besides the event.
pub(super) struct Place<'b> {
    pub(super) layout: Layout<'b>,
    pub(super) renderer: &'b Renderer,
    pub(super) context: Context<'b>,
}
