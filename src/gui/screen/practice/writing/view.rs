//! The text of a practice case as it is worked on.

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};

use super::{Editor, FOLDER, Message};
use crate::gui::context::Context;
use crate::gui::form::{beside_picker, not_whole};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::page::beside;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_area, text_field};
use crate::practice::Fault;
use crate::t;

/// How many lines the field shows at least.
const LINES: u8 = 30;

/// How many letters of a line are repeated beside what is wrong there.
const LETTERS: usize = 60;

/// Draws it.
pub(in crate::gui::screen::practice) fn view<'a>(
    editor: &'a Editor,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let field = text_area(t!("practice-writing-text"), &editor.text, Message::Type)
        .help(t!("practice-writing-help"))
        .min_lines(LINES)
        .id(Id::new("practice-writing"));
    let about = editor.of_case.then(|| kit::warning(kit::body(t!("practice-writing-of-case"))));
    let main = Column::new().push(about).push(kit::card(column![Element::from(field)]));
    let side = column![checked(editor), keeping(editor, context)];
    beside(main, side, context.size.width)
}

/// What is wrong, line by line, or that nothing is.
fn checked(editor: &Editor) -> Element<'_, Message> {
    let words = match (&editor.read, editor.waits) {
        (_, true) => t!("practice-writing-checking"),
        (Ok(_), _) => t!("practice-writing-fine"),
        (Err(faults), _) => t!("practice-writing-wrong", count = faults.len()),
    };
    let told = spoken::news("practice-writing", words.clone(), kit::strong(words));
    let faults = editor.read.as_ref().err().map(Vec::as_slice).unwrap_or_default();
    let rows = faults.iter().enumerate().map(|(at, one)| fault(editor, at, one));
    let list =
        (!faults.is_empty()).then(|| spoken::items(t!("practice-writing-faults"), space::S, rows));
    let can = editor.practice().is_some();
    let go = button(t!("practice-writing-try")).primary();
    let go = row![go.on_press_maybe(can.then_some(Message::Try))];
    let parts = [Some(told.into()), list, Some(go.into())];
    kit::section(t!("practice-writing-check"), parts.into_iter().flatten())
}

/// What is wrong on a line, with the words of that line.
fn fault<'a>(editor: &'a Editor, at: usize, one: &'a Fault) -> Element<'a, Message> {
    let line = editor.text.lines().nth(one.line.saturating_sub(1)).unwrap_or_default();
    let line: String = line.trim().chars().take(LETTERS).collect();
    let line = (!line.is_empty()).then(|| kit::small(line));
    let words = column![kit::body(one.to_string())].push(line).spacing(1);
    spoken::item(at.to_string(), words)
}

/// Where it is kept, and leaving it.
fn keeping<'a>(editor: &'a Editor, context: &Context<'a>) -> Element<'a, Message> {
    let fault = editor.tried.then(|| not_whole(&editor.folder)).flatten();
    let field = text_field(t!("documents-folder"), &editor.folder, Message::Folder)
        .id(Id::new(FOLDER))
        .help(t!("practice-folder-help"))
        .error(fault);
    let pick = context.machine.pick_button(Message::Pick).map(|pick| pick.key("practice-writing"));
    let field = beside_picker(field, context.machine.dialogs.warning(), pick);
    let save = button(t!("practice-writing-save"));
    let save = save.on_press_maybe((!editor.busy).then_some(Message::Save));
    let news = editor.news.as_ref().map(spoken::outcome);
    let parts = [Some(field), Some(row![save].into()), news, sure(editor)];
    kit::section(t!("practice-writing-keep"), parts.into_iter().flatten())
}

/// Whether it may go although it is in no file.
fn sure(editor: &Editor) -> Option<Element<'_, Message>> {
    editor.asked.then(|| {
        let buttons = row![
            button(t!("practice-writing-go")).danger().on_press(Message::Close(true)),
            button(t!("practice-writing-stay")).on_press(Message::Stay),
        ];
        let words = t!("practice-writing-sure");
        let words = spoken::news("practice-writing-sure", words.clone(), kit::body(words));
        kit::warning(column![words, buttons.spacing(space::S).wrap()].spacing(space::S))
    })
}

/// What leads back to the list.
pub(in crate::gui::screen::practice) fn back<'a>() -> Element<'a, Message> {
    let back = button(t!("practice-writing-back")).icon(Icon::ChevronLeft);
    back.on_press(Message::Close(false)).into()
}
