//! Several cases marked at once. What is marked stands on the screen: a mark goes with
//! the row, so what is done is done to what the screen says and to nothing else.

use std::collections::BTreeSet;

use iced::widget::{Row, column, row};
use iced::{Center, Element};

use super::{Message, Seen};
use crate::case::{CaseId, Summary};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::meetings;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, extending, mark_box};
use crate::meeting::MeetingId;
use crate::t;

/// How many meetings that are to come are offered.
const MEETINGS: usize = 6;

/// The cases that are marked.
#[derive(Debug, Default)]
pub(super) struct Marked {
    cases: BTreeSet<CaseId>,
    /// The one that was pressed last: a press with Shift reaches from there.
    last: Option<CaseId>,
    /// Whether the meetings are offered.
    meetings: bool,
}

/// What can happen with marks.
#[derive(Debug, Clone)]
pub enum MarkMessage {
    /// Mark a case, or not; with Shift all from the one that was pressed before.
    One {
        /// Which.
        case: CaseId,
        /// Whether it is marked from now on.
        marked: bool,
        /// Whether all from the one that was pressed before are.
        from_last: bool,
    },
    /// Mark all that are shown, or none.
    All(bool),
    /// Offer the meetings, or put them away.
    Meetings,
    /// Put them on the agenda of this meeting, or of a new one.
    PutOn(Option<MeetingId>),
    /// Hand them over, one after the other.
    Give,
    /// Make one case of the two that are marked.
    Unite,
}

impl Marked {
    pub(super) fn has(&self, case: CaseId) -> bool {
        self.cases.contains(&case)
    }

    /// Keeps the marks of what is shown.
    pub(super) fn keep_shown(&mut self, shown: &[CaseId]) {
        self.cases.retain(|case| shown.contains(case));
        self.last.take_if(|case| !shown.contains(case));
        self.meetings &= !self.cases.is_empty();
    }

    fn mark(&mut self, case: CaseId, marked: bool, from: Option<CaseId>, shown: &[CaseId]) {
        let place = |case: CaseId| shown.iter().position(|one| *one == case);
        let here = place(case);
        let reach = from.and_then(place).zip(here);
        let reach = reach.map(|(one, other)| one.min(other)..=one.max(other));
        let reach = reach.or(here.map(|here| here..=here));
        for case in reach.into_iter().flatten().filter_map(|place| shown.get(place)) {
            match marked {
                true => self.cases.insert(*case),
                false => self.cases.remove(case),
            };
        }
        self.last = here.map(|_| case);
    }

    /// In the order in which they are shown.
    fn in_order(&self, shown: &[CaseId]) -> Vec<CaseId> {
        shown.iter().copied().filter(|case| self.has(*case)).collect()
    }
}

/// Handles a message; says what the desk is to do.
pub(super) fn update(marked: &mut Marked, message: MarkMessage, shown: &[CaseId]) -> Option<Ask> {
    match message {
        MarkMessage::One { case, marked: on, from_last } => {
            let from = marked.last.filter(|_| from_last);
            marked.mark(case, on, from, shown);
        }
        MarkMessage::All(true) => marked.cases = shown.iter().copied().collect(),
        MarkMessage::All(false) => *marked = Marked::default(),
        MarkMessage::Meetings => marked.meetings = !marked.meetings,
        MarkMessage::PutOn(meeting) => return Some(Ask::PutOn(meeting, marked.in_order(shown))),
        MarkMessage::Give => return Some(Ask::Give(marked.in_order(shown))),
        MarkMessage::Unite => return unite(&marked.in_order(shown)),
    }
    None
}

/// Only two cases become one.
fn unite(cases: &[CaseId]) -> Option<Ask> {
    match cases {
        [one, other] => Some(Ask::Unite([*one, *other])),
        _ => None,
    }
}

/// The box before a row.
pub(super) fn one<'a>(marked: &Marked, summary: &Summary) -> Element<'a, Message> {
    let case = summary.id;
    let label = t!("cases-mark", name = summary.name.as_str());
    let toggle = move |marked| Message::Mark(MarkMessage::One { case, marked, from_last: false });
    let mark = mark_box(label, marked.has(case), toggle).key(case.to_string());
    extending(mark, |message| match message {
        Message::Mark(MarkMessage::One { case, marked, .. }) => {
            Message::Mark(MarkMessage::One { case, marked, from_last: true })
        }
        other => other,
    })
}

/// The box above the rows, which marks all that are shown.
pub(super) fn all<'a>(marked: &Marked, shown: usize) -> Element<'a, Message> {
    let is_all = shown > 0 && marked.cases.len() == shown;
    let label = t!("cases-mark-all", count = shown);
    let all = mark_box(label, is_all, |all| Message::Mark(MarkMessage::All(all)));
    announce(Role::ColumnHeader, t!("cases-mark-head"), all).into()
}

/// How many are marked, and what can be done with them; nothing while none is.
pub(super) fn bar<'a>(marked: &Marked, read_only: bool) -> Option<Element<'a, Message>> {
    if marked.cases.is_empty() {
        return None;
    }
    let count = spoken::said(t!("cases-marked", count = marked.cases.len()), kit::strong);
    let give = button(t!("cases-give")).icon(Icon::HeartHandshake);
    let whole = button(t!("cases-back-up")).icon(Icon::ShieldCheck);
    let none = button(t!("cases-unmark")).link().stays();
    let unite = (marked.cases.len() == 2 && !read_only)
        .then(|| button(t!("cases-unite")).icon(Icon::Users).on_press(mark(MarkMessage::Unite)));
    let acts = row![
        count,
        button(t!("cases-put-on")).unfolds(marked.meetings).on_press(mark(MarkMessage::Meetings)),
        give.on_press(mark(MarkMessage::Give)),
        whole.describe(t!("cases-back-up-whole")).on_press(Message::Ask(Ask::Vault)),
    ];
    let acts = acts.push(unite).push(none.on_press(mark(MarkMessage::All(false))));
    Some(acts.spacing(space::S).align_y(Center).wrap().into())
}

/// The meetings on whose agenda they can be put, once somebody asks for those.
pub(super) fn meetings<'a>(
    marked: &Marked,
    seen: Seen<'a>,
    context: &Context<'_>,
) -> Option<Element<'a, Message>> {
    marked.meetings.then(|| offered(seen, context))
}

fn mark(message: MarkMessage) -> Message {
    Message::Mark(message)
}

/// The meetings that are to come, and a new one.
fn offered<'a>(seen: Seen<'a>, context: &Context<'_>) -> Element<'a, Message> {
    let today = context.today();
    let mut ahead: Vec<_> = seen.meetings.iter().filter(|one| one.is_ahead(today)).collect();
    ahead.sort_by_key(|one| (one.on.is_none(), one.on, one.id));
    let put_on = |meeting| mark(MarkMessage::PutOn(meeting));
    let meetings = ahead.into_iter().take(MEETINGS).map(|one| {
        let button = button(meetings::title(one)).quiet().icon(Icon::Calendar);
        button.key(one.id.to_string()).on_press(put_on(Some(one.id))).into()
    });
    let new = button(t!("cases-put-on-new")).quiet().icon(Icon::Plus).on_press(put_on(None));
    let all = Row::from_iter(meetings).push(new).spacing(space::S).wrap();
    column![kit::small(t!("cases-put-on-which")), all].spacing(space::XS).into()
}
