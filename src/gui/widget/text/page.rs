//! More lines: iced's text editor, whose content follows the model.

use std::sync::Arc;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::text::Wrapping;
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Shell, Widget, mouse};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::widget::text_editor::{self, Content, Edit, TextEditor};
use iced::{Event, Rectangle, Renderer, Theme};

use super::buffer::{Before, Buffer, Look, PADDING, Status};
use super::keystroke::lines;
use super::sheet::{Command, Sheet, binding};
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::host::forward;
use crate::gui::widget::host::{Canvas, Context};
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

    fn layout(&mut self, look: Look<'_>, renderer: &Renderer, limits: &Limits) -> Node {
        editor(look, &self.sheet.content).layout(&mut self.tree, renderer, limits)
    }

    fn operate(
        &mut self,
        look: Look<'_>,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        editor(look, &self.sheet.content).operate(&mut self.tree, layout, renderer, operation);
    }

    fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        let mut commands = Vec::new();
        let mut local = Shell::new(&mut commands);
        let Context { cursor, clipboard, viewport } = context;
        let (mut editor, tree) = (editor(look, &self.sheet.content), &mut self.tree);
        editor.update(tree, event, layout, *cursor, renderer, *clipboard, &mut local, viewport);
        drop(editor);
        forward(&local, shell);
        if !commands.is_empty() {
            shell.invalidate_layout();
            shell.request_redraw();
        }
        let seen = lines_in(viewport);
        commands
            .into_iter()
            .fold(None, |before, command| before.or(self.sheet.perform(command, seen)))
    }

    fn draw(
        &self,
        look: Look<'_>,
        canvas: &mut Canvas<'_>,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let Canvas { renderer, theme, style } = canvas;
        let editor = editor(look, &self.sheet.content);
        editor.draw(&self.tree, renderer, theme, style, layout, cursor, viewport);
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
