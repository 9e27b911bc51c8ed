//! The book itself.

use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Center, Color, Element, Fill};

use super::writing::{Message, State, field, handle, typed};
use crate::case::{Case, Entry, EntryId};
use crate::gui::casefile::step::StepView;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, readable, text_area, unspoken};
use crate::t;

type View<'a> = StepView<'a, State>;

pub(super) fn view(view: View<'_>) -> Element<'_, Message> {
    let head = column![kit::h2(t!("book-title")), kit::small(t!("book-help"))];
    let entries = if view.case.logbook.is_empty() {
        kit::nothing_yet(t!("book-empty"))
    } else {
        entries(view)
    };
    let content = column![head].push(view.may_write().then(|| new_entry(view))).push(entries);
    kit::card(content.spacing(space::M)).into()
}

fn new_entry(view: View<'_>) -> Element<'_, Message> {
    let nameless =
        view.context.me.trim().is_empty().then(|| kit::note(kit::body(t!("book-nameless"))));
    let write =
        button(t!("book-write")).primary().icon(Icon::NotebookPen).on_press(Message::Record(None));
    Column::new()
        .push(nameless)
        .push(page(view, None, t!("book-new")))
        .push(column![refusal(view, None, t!("book-new")), write])
        .spacing(space::S)
        .into()
}

/// That nothing stands in the field whose button was pressed.
fn refusal(view: View<'_>, corrects: Option<EntryId>, label: String) -> Element<'_, Message> {
    let missed = view
        .state
        .is_missed(&field(corrects))
        .then(|| kit::Fault { field: label, words: t!("book-nothing") });
    kit::refusal(missed.as_slice())
}

fn page(view: View<'_>, corrects: Option<EntryId>, label: String) -> Element<'_, Message> {
    let name = field(corrects);
    let words = typed(view.case, corrects).unwrap_or_default();
    let error = view.state.is_missed(&name).then(|| t!("book-nothing"));
    text_area(label, words, move |words| Message::Typed(corrects, words))
        .min_lines(3)
        .remembered(view.context.undo_in(view.case), &name)
        .id(name)
        .error(error)
        .on_submit(Message::Record(corrects))
        .into()
}

/// Newest first.
fn entries(view: View<'_>) -> Element<'_, Message> {
    let newest = view.case.logbook.iter().rev();
    let items = newest.map(|(id, entry)| (id, item(view, id, entry)));
    let items = keyed_column(items).spacing(space::S).width(Fill);
    announce(Role::List, t!("book-title"), items).into()
}

fn item<'a>(view: View<'a>, id: EntryId, entry: &'a Entry) -> Element<'a, Message> {
    let later = view.case.logbook.correction_of(id).map(|(later, _)| later);
    let head = head(view, entry);
    let ink: kit::Pick<Color> =
        if later.is_some() { |tokens| tokens.ink_faint } else { |tokens| tokens.ink };
    let text = readable(t!("book-note"), id.0.to_string(), &entry.text, ink);
    let below = match later {
        Some(later) => Some(corrected(view, id, later)),
        None if typed(view.case, Some(id)).is_some() => Some(correcting(view, id)),
        None => view.may_write().then(|| correct(id, entry, view.context)),
    };
    let content = column![kit::line(), head, text].push(below).spacing(2);
    announce(Role::ListItem, written(entry, view.context), content).key(id.0.to_string()).into()
}

/// When it was written and by whom, and whether it corrects another.
fn head<'a>(view: View<'a>, entry: &Entry) -> Element<'a, Message> {
    let corrected = entry.corrects.and_then(|id| find(view.case, id));
    let corrects = corrected.map(|old| {
        let words = t!("book-corrects", day = moment(old, view.context));
        kit::badge(words, |tokens| tokens.info)
    });
    container(
        row![unspoken(kit::strong(written(entry, view.context)))]
            .push(corrects)
            .spacing(space::S)
            .align_y(Center)
            .wrap(),
    )
    .padding([space::XS, 0.0])
    .into()
}

fn find(case: &Case, id: EntryId) -> Option<&Entry> {
    let mut entries = case.logbook.iter();
    entries.find(|(number, _)| *number == id).map(|(_, entry)| entry)
}

/// "do 19 nov, 14:02".
fn moment(entry: &Entry, context: Context<'_>) -> String {
    let day = short(entry.at.date_naive(), context.today());
    format!("{day}, {}", entry.at.format("%H:%M"))
}

/// "do 19 nov, 14:02 · S. de Wit".
fn written(entry: &Entry, context: Context<'_>) -> String {
    let by = match entry.by.trim() {
        "" => t!("book-by-nobody"),
        by => by.to_owned(),
    };
    format!("{} · {by}", moment(entry, context))
}

fn correct<'a>(id: EntryId, entry: &Entry, context: Context<'_>) -> Element<'a, Message> {
    button(t!("book-correct"))
        .link()
        .stays()
        .id(handle(id))
        .key(id.0.to_string())
        .describe(t!("book-about", written = written(entry, context)))
        .on_press(Message::Correct(id))
        .into()
}

/// That a later entry corrects this one, and the way there.
fn corrected(view: View<'_>, id: EntryId, later: EntryId) -> Element<'_, Message> {
    let correction = find(view.case, later);
    let day = correction.map_or_else(String::new, |entry| moment(entry, view.context));
    let go = view.may_write().then(|| {
        button(t!("book-to-correction"))
            .link()
            .id(handle(id))
            .key(id.0.to_string())
            .describe(day.as_str())
            .on_press(Message::Find(later))
    });
    let said = kit::small(t!("book-corrected", day = day.as_str()));
    row![said].push(go).spacing(space::S).align_y(Center).wrap().into()
}

fn correcting(view: View<'_>, id: EntryId) -> Element<'_, Message> {
    let buttons = row![
        button(t!("book-record-correction"))
            .primary()
            .key(id.0.to_string())
            .on_press(Message::Record(Some(id))),
        button(t!("cancel")).key(id.0.to_string()).on_press(Message::Leave(id)),
    ];
    let refusal = refusal(view, Some(id), t!("book-correction"));
    let buttons = column![refusal, buttons.spacing(space::S).wrap()];
    let content = column![page(view, Some(id), t!("book-correction"))]
        .push(view.may_write().then_some(buttons))
        .push(kit::small(t!("book-correction-help")));
    fold::unfolded(content.spacing(space::S))
}
