//! The book itself.

use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Center, Color, Element, Fill};

use super::writing::{Message, State, field, handle, typed};
use super::{draft, filter};
use crate::case::record::named;
use crate::case::{Ages, Case, Entry, EntryId, EntryKind, Mark, Names};
use crate::gui::casefile::step::StepView;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::{When, short};
use crate::gui::widget::{
    Role, announce, button, chips, choice, columns, date_field, hideable, readable, text_area,
    unspoken,
};
use crate::{t, texts};

type View<'a> = StepView<'a, State>;

pub(super) fn view(view: View<'_>) -> Element<'_, Message> {
    let head = column![kit::h2(t!("book-title")), kit::small(t!("book-help"))];
    let entries = if view.case.logbook.is_empty() {
        kit::nothing_yet(t!("book-empty"))
    } else {
        entries(view)
    };
    let content = column![head].push(view.may_write().then(|| new_entry(view)));
    let content = content.push(filter::choices(view)).push(entries);
    kit::card(content.spacing(space::M)).into()
}

fn new_entry(view: View<'_>) -> Element<'_, Message> {
    let nameless =
        view.context.me.trim().is_empty().then(|| kit::note(kit::body(t!("book-nameless"))));
    let write =
        button(t!("book-write")).primary().icon(Icon::NotebookPen).on_press(Message::Record(None));
    Column::new()
        .push(nameless)
        .push(about(view))
        .push(page(view, None, t!("book-new")))
        .push(marks(view))
        .push(column![refusal(view, None, t!("book-new")), write])
        .spacing(space::S)
        .into()
}

/// The least width of the day and of the kind, in logical pixels.
const BESIDE: f32 = 200.0;

/// When it was, what it was, and with whom.
fn about(view: View<'_>) -> Element<'_, Message> {
    let (case, today) = (view.case, view.today());
    let day = date_field(t!("book-on"), draft::day(case), today, Message::On)
        .help(texts::attribute("book-on", "help").unwrap_or_default())
        .when(When::Past)
        .half_typed(draft::half_day(case), Message::HalfOn)
        .id("logboek-dag");
    let kinds = EntryKind::ALL.map(|kind| (kind, named("book-kind-{}", kind)));
    let kind = choice(t!("book-kind"), kinds, Some(draft::kind(case)), Message::Kind).compact();
    let names = Names::of(&case.family, Ages::On(today));
    let with = draft::with(case);
    let people = case.family.people.iter().filter(|person| person.is_alive());
    let people: Vec<_> =
        people.map(|one| (one.id, names.name(one.id).to_owned(), with.contains(&one.id))).collect();
    let with = (!people.is_empty())
        .then(|| chips(t!("book-with"), people, Message::With).compact().names());
    let first = columns(BESIDE, [day.into(), kind.into()]).portions([2, 3]);
    Column::new().push(first).push(with.map(Element::from)).spacing(space::S).into()
}

/// Who may know of it.
fn marks(view: View<'_>) -> Element<'_, Message> {
    let on = draft::marks(view.case);
    let marks = Mark::ALL.map(|mark| (mark, named("mark-{}", mark), on.contains(&mark)));
    chips(t!("marks"), marks, Message::Mark).compact().into()
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
        .spelling(view.context.spelling)
        .remembered(view.context.undo_in(view.case), &name)
        .id(name)
        .error(error)
        .on_submit(Message::Record(corrects))
        .into()
}

/// Newest first.
fn entries(view: View<'_>) -> Element<'_, Message> {
    let newest = view.case.logbook.iter().rev();
    let mut newest = newest.filter(|(_, entry)| filter::shows(view.state, entry)).peekable();
    if newest.peek().is_none() {
        return kit::nothing_yet(t!("book-filter-none"));
    }
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
    let event = event(view, entry).map(|words| hideable(kit::small(words)));
    let lock = kit::locked(&entry.marks);
    let content = column![kit::line(), head].push(event).push(lock).push(text).push(below);
    let name = kit::with_marks(written(entry, view.context), &entry.marks);
    announce(Role::ListItem, name, content.spacing(2)).key(id.0.to_string()).into()
}

/// When it was written and by whom, and whether it corrects another.
fn head<'a>(view: View<'a>, entry: &Entry) -> Element<'a, Message> {
    let corrected = entry.corrects.and_then(|id| find(view.case, id));
    let corrects = corrected.map(|old| {
        let words = t!("book-corrects", day = moment(old, view.context));
        kit::badge(words, |tokens| tokens.info)
    });
    let when = format!("{} ·", moment(entry, view.context));
    container(
        row![unspoken(
            row![kit::strong(when), hideable(kit::strong(by(entry)))].spacing(space::XS)
        )]
        .push(corrects)
        .spacing(space::S)
        .align_y(Center)
        .wrap(),
    )
    .padding([space::XS, 0.0])
    .into()
}

/// "huisbezoek op wo 18 nov, met Julia en Tom"; nothing of a plain note.
fn event(view: View<'_>, entry: &Entry) -> Option<String> {
    let kind = named("book-kind-{}", entry.kind);
    let day = entry.on.map(|on| short(on, view.today()));
    let what = match (day, entry.kind) {
        (Some(day), _) => Some(t!("book-event-on", kind = kind, day = day)),
        (None, EntryKind::Notitie) => None,
        (None, _) => Some(kind),
    };
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let people = view.case.family.people.iter().filter(|one| entry.with.contains(&one.id));
    let with = Some(names.list(people)).filter(|names| !names.is_empty());
    let with = with.map(|names| t!("book-event-with", names = names));
    let all: Vec<String> = what.into_iter().chain(with).collect();
    (!all.is_empty()).then(|| all.join(", "))
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
    format!("{} · {}", moment(entry, context), by(entry))
}

fn by(entry: &Entry) -> String {
    match entry.by.trim() {
        "" => t!("book-by-nobody"),
        by => by.to_owned(),
    }
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
