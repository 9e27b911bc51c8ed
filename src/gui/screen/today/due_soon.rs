//! Nu nodig: what cannot wait, and what is late or due within a week.

use iced::widget::{self, Column, column, container, row, span};
use iced::{Center, Element, Fill};

use super::rows::Row;
use super::{Message, State};
use crate::advice::Urgent;
use crate::case::{Due, Summary};
use crate::gui::casefile::kompas::place;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::attention::{self, Urgency};
use crate::gui::screen::case_row::{face, level_badge};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;
use crate::vault::Listing;

/// How many are shown at first, besides as many acts that cannot wait.
const FIRST: usize = 6;

/// How many come with each press: a screen full, so that drawing stays quick.
const STEP: usize = 100;

/// How wide the place for putting off is, in logical pixels.
const LATER: f32 = 72.0;

/// A row with what is needed to put it in words.
#[derive(Clone, Copy)]
struct Line<'a> {
    summary: &'a Summary,
    context: Context<'a>,
    /// Whether any of its list can be put off: there is room for that in each.
    some_wait: bool,
}

pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let rows = &state.overview.rows;
    let first = FIRST + rows.urgent().min(FIRST);
    let shown = first + STEP * state.more;
    let now = rows.now.iter().take(shown);
    let soon = rows.soon.iter().take(shown.saturating_sub(rows.now.len()));
    let content = Column::new()
        .push(kit::h2(t!("near-title")))
        .push(unread(state))
        .push(nothing(state))
        .push(list(t!("near-title"), now, state, listing, context))
        .push((soon.len() > 0).then(|| kit::h3(t!("near-week"))))
        .push(list(t!("near-week"), soon, state, listing, context))
        .push((rows.waiting > 0).then(|| kit::small(t!("near-waiting", count = rows.waiting))))
        .push(more(rows.len(), first, state.more))
        .spacing(space::S);
    kit::card(content).into()
}

/// That the advice for some cases is not known: the list is not whole.
fn unread<'a>(state: &State) -> Option<Element<'a, Message>> {
    let count = state.overview.unread;
    let words = match state.glances.is_reading() {
        true => t!("near-reading", count = count),
        false => t!("near-unread", count = count),
    };
    (count > 0).then(|| kit::note(kit::body(words)))
}

/// What is said when nothing is needed, as far as that is known.
fn nothing<'a>(state: &State) -> Option<Element<'a, Message>> {
    let rows = &state.overview.rows;
    let is_known = rows.now.is_empty() && state.overview.unread == 0;
    let words = || match rows.soon.is_empty() {
        true => t!("near-nothing"),
        false => t!("near-nothing-now"),
    };
    is_known.then(|| kit::nothing_yet(words()))
}

fn list<'a>(
    name: String,
    rows: impl ExactSizeIterator<Item = &'a Row> + Clone,
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
) -> Option<Element<'a, Message>> {
    if rows.len() == 0 {
        return None;
    }
    let today = context.today();
    let puts_off = |row: &Row| {
        let Row::Due(case, place) = *row else { return None };
        let summary = listing.summaries.get(case)?;
        let glance = state.glances.get(summary.id).filter(|_| !context.read_only)?;
        glance.puts_off(summary.due.get(place)?, today)
    };
    let some_wait = rows.clone().any(|row| puts_off(row).is_some());
    let items = rows.filter_map(|row| {
        let (Row::Urgent(case) | Row::Due(case, _)) = *row;
        let summary = listing.summaries.get(case)?.as_ref();
        let line = Line { summary, context: *context, some_wait };
        match *row {
            Row::Urgent(_) => {
                let urgent = state.glances.get(summary.id)?.urgent.as_ref()?;
                Some(line.urgent(urgent))
            }
            Row::Due(_, place) => Some(line.due(summary.due.get(place)?, place, puts_off(row))),
        }
    });
    Some(spoken::list(name, kit::ruled(items)))
}

fn more<'a>(all: usize, first: usize, presses: usize) -> Option<Element<'a, Message>> {
    let left = all.saturating_sub(first + STEP * presses);
    let more = match left {
        0 => None,
        left if left <= STEP => Some(t!("near-all", count = all)),
        _ => Some(t!("near-more", count = STEP, all = all)),
    };
    let more = more.map(|words| button(words).link().on_press(Message::More));
    let fewer = (presses > 0 && all > first)
        .then(|| button(t!("near-fewer")).link().on_press(Message::Fewer));
    let some = more.is_some() || fewer.is_some();
    some.then(|| widget::Row::new().push(more).push(fewer).spacing(space::L).into())
}

impl<'a> Line<'a> {
    /// An act that cannot wait, in the words of the Kompas.
    fn urgent(self, urgent: &'a Urgent) -> Element<'a, Message> {
        let when = if urgent.is_now() { t!("near-at-once") } else { t!("due-today") };
        let what = [urgent.what.as_str(), urgent.act.as_str()].join(" ");
        let others = (urgent.others > 0).then(|| t!("near-others", count = urgent.others));
        let closed = (!self.summary.is_open()).then(|| t!("near-closed"));
        let others = closed.into_iter().chain(others).reduce(|one, other| format!("{one} {other}"));
        let step = place(urgent.when, urgent.weighed, self.summary.phase).unwrap_or_default();
        let what = what.trim().to_owned();
        // Neither names anybody: both come from the model as they are.
        let hidden = what.clone();
        let day = strong_day(when.clone(), urgent.is_now());
        let told = Told { what, hidden, others, later: None };
        self.row("urgent".to_owned(), (day, when), told, step)
    }

    /// Something due; `later` is the name by which its act can be put off.
    fn due(self, due: &'a Due, place: usize, later: Option<&str>) -> Element<'a, Message> {
        let today = self.context.today();
        let when = attention::when(due.on, today);
        let day = match Urgency::of(due.on, today) {
            Urgency::Late(_) => strong_day(when, true),
            Urgency::Today => strong_day(when, false),
            _ => kit::body(when),
        };
        let aloud = attention::when_aloud(due.on, today);
        let later = later.map(ToOwned::to_owned);
        let told = Told { what: what(due), hidden: attention::kind(due), others: None, later };
        self.row(place.to_string(), (day, aloud), told, attention::step(due, self.summary.phase))
    }

    fn row(
        self,
        key: String,
        (day, aloud): (Element<'a, Message>, String),
        told: Told,
        step: Step,
    ) -> Element<'a, Message> {
        let Self { summary, context, some_wait } = self;
        // With names hidden the page can still be read: which case, and what kind.
        let plain = context.preferences.hide_names.then(|| {
            let number = summary.number.as_str();
            kit::body(t!("near-hidden", number = number, kind = told.hidden.as_str()))
        });
        let shown = column![]
            .push(plain)
            .push(hideable(words(summary, &told.what)))
            .push(told.others.clone().map(kit::small));
        let about = format!("{}: {}", summary.name, told.what);
        let later = told.later.map(|later| {
            let put_off = Ask::PutOff(summary.id, step, later);
            let later = button(t!("kompas-later")).quiet().key(format!("later-{key}"));
            later.describe(about).on_press(Message::Ask(put_off))
        });
        let content = row![container(day).width(104), shown, level_badge(summary.ave, Role::Text)];
        let content = container(content.spacing(space::M).align_y(Center)).padding([7, 8]);
        let name = t!("near-item", name = summary.name.as_str(), what = told.what);
        let aloud = t!("near-aloud", when = aloud, level = kit::ave_told(summary.ave));
        let aloud = std::iter::once(aloud).chain(told.others).collect::<Vec<_>>().join(". ");
        let link = announce(Role::Link, name, unspoken(column![content]))
            .describe(aloud)
            .on_press(Message::Ask(Ask::Open(summary.id, step)))
            .ring(6.0, -2.0)
            .face(face);
        let later = container(widget::Row::new().push(later)).width(LATER);
        let content = row![container(link).width(Fill)].push(some_wait.then_some(later));
        let content = content.align_y(Center).spacing(space::S);
        spoken::item(format!("{}-{key}", summary.id), content)
    }
}

/// What a row tells.
struct Told {
    what: String,
    /// The same where names are hidden.
    hidden: String,
    /// What else there is in the case.
    others: Option<String>,
    /// The name by which it can be put off.
    later: Option<String>,
}

/// What is late or cannot wait stands in the colour of danger.
fn strong_day<'a>(words: String, pressing: bool) -> Element<'a, Message> {
    match pressing {
        true => kit::strong_tinted(words, size::BODY, |tokens| tokens.danger.on_soft),
        false => kit::strong(words),
    }
}

/// What is due, or its kind when nobody wrote more.
fn what(due: &Due) -> String {
    match due.what.trim() {
        "" => attention::kind(due),
        words => words.to_owned(),
    }
}

fn words<'a>(summary: &'a Summary, what: &str) -> Element<'a, Message> {
    kit::rich([
        span(summary.name.as_str()).font(fonts::SEMIBOLD),
        span(t!("near-what", what = what)),
    ])
}
