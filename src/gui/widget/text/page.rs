//! More lines: iced's text editor, whose content follows the model.

use std::sync::Arc;

use iced::advanced::text::Wrapping;
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::Tree;
use iced::advanced::{Shell, Widget};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::{self, Content, Edit, TextEditor};
use iced::{Event, Rectangle, Renderer, Theme};

use super::buffer::{Before, Buffer, IcedField, Look, PADDING, Place, Status};
use super::keystroke::lines;
use super::sheet::{Command, Sheet, binding};
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::spoken::Caret;

type Editor<'a> = TextEditor<'a, PlainText, Command, Theme, Renderer>;

/// More lines of text.
pub struct Page {
    sheet: Sheet,
    /// The state of the text editor.
    tree: Tree,
}

fn editor<'a>(look: Look<'_>, content: &'a Content) -> Editor<'a> {
    let status = look.status;
    let line = theme::text::BODY * theme::text::LINE;
    let editor = TextEditor::new(content)
        .placeholder(look.placeholder().to_owned())
        .on_action(Command::Plain)
        .key_binding(binding)
        .size(theme::text::BODY)
        .line_height(theme::text::LINE)
        .padding(PADDING)
        // A long code has no spaces to break it at.
        .wrapping(Wrapping::WordOrGlyph)
        .min_height(line * f32::from(look.setup.min_lines))
        .style(move |theme, _| style(theme, status));
    match &look.setup.id {
        Some(id) => editor.id(id.clone()),
        None => editor,
    }
}

impl Default for Page {
    fn default() -> Self {
        let tree =
            Tree::new(&Editor::new(&Content::new()) as &dyn Widget<Command, Theme, Renderer>);
        Self { sheet: Sheet::default(), tree }
    }
}

impl Buffer for Page {
    type Event = Command;

    fn tidy(words: &str) -> String {
        lines(words)
    }

    /// Ctrl+Enter; Enter alone makes a new line.
    fn submits(event: &Event) -> bool {
        matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: Key::Named(Named::Enter),
                modifiers,
                ..
            }) if modifiers.command()
        )
    }

    fn text(&self) -> &str {
        &self.sheet.text
    }

    fn show(&mut self, text: &str) {
        self.sheet.show(text);
    }

    fn selection(&self) -> Caret {
        self.sheet.selection()
    }

    fn select(&mut self, selection: Caret) {
        self.sheet.select(selection);
    }

    fn insert(&mut self, words: &str) -> Option<Before> {
        self.sheet.edit(Edit::Paste(Arc::new(words.to_owned())))
    }

    fn is_focused(&self) -> bool {
        self.tree.state.downcast_ref::<text_editor::State<PlainText>>().is_focused()
    }

    fn field<'b>(&'b self, look: Look<'b>) -> (impl IcedField<Command> + 'b, &'b Tree) {
        (editor(look, &self.sheet.content), &self.tree)
    }

    fn field_mut<'b>(&'b mut self, look: Look<'b>) -> (impl IcedField<Command> + 'b, &'b mut Tree) {
        (editor(look, &self.sheet.content), &mut self.tree)
    }

    fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        let commands = self.deliver(look, event, place, shell);
        if !commands.is_empty() {
            shell.invalidate_layout();
            shell.request_redraw();
        }
        let seen = lines_in(place.context.viewport);
        commands
            .into_iter()
            .fold(None, |before, command| before.or(self.sheet.perform(command, seen)))
    }
}

/// How many lines can be seen at once.
fn lines_in(viewport: &Rectangle) -> usize {
    let line = theme::text::BODY * theme::text::LINE;
    // Bounded: without a scrollable around it, there is no end to see.
    (viewport.height / line).clamp(2.0, 60.0) as usize
}

fn style(theme: &Theme, status: Status) -> text_editor::Style {
    let tokens = Tokens::of(theme);
    text_editor::Style {
        background: status.ground(tokens).into(),
        border: status.border(tokens),
        placeholder: tokens.ink_faint,
        value: tokens.ink,
        selection: tokens.selection,
    }
}
