//! Going down a level as a conversation: what must be so first, who takes over,
//! and when to look back.

use iced::Element;
use iced::widget::{Column, column};

use super::down_lack::{DownLack, FORM};
use super::draft::{Draft, Lack};
use super::{Message, View};
use crate::advice::{Advice, down};
use crate::case::record::put_back;
use crate::case::{Afgeschaald, Ave, Case, Moment, MomentKind, RegieRole, Transfer};
use crate::gui::casefile::spoken::words_item;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Form, FormField};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, columns};
use crate::guidance::Guidance;
use crate::t;

/// What going down still lacks, in the order of the form; nothing when the level
/// chosen is not lower.
pub(super) fn lacks(
    draft: Draft<'_>,
    case: &Case,
    advice: &Advice,
    guidance: &Guidance,
) -> Vec<Lack> {
    let Some(level) = draft.level.filter(|_| draft.goes_down) else {
        return Vec::new();
    };
    let prepared = &case.afschaling;
    let blank = |words: &str| words.trim().is_empty();
    let open = !down::left_open(advice, guidance, level).is_empty();
    let nobody = blank(&case.regie.casusregie.name) && blank(&prepared.hands_to);
    let asked = [
        (DownLack::Because, open && blank(&prepared.because)),
        (DownLack::HandsTo, nobody),
        (DownLack::Review, prepared.review_on.is_none()),
        (DownLack::Waakvlam, level == Ave::One && prepared.waakvlam_on.is_none()),
    ];
    asked.into_iter().filter(|(_, lacks)| *lacks).map(|(lack, _)| Lack::Down(lack)).collect()
}

/// The part of the form that only going down has.
pub(super) fn part<'a>(
    view: View<'a>,
    draft: Draft<'a>,
    lacks: &[Lack],
) -> Option<Element<'a, Message>> {
    let level = draft.level.filter(|_| draft.goes_down)?;
    let open = down::left_open(view.advice, view.context.guidance, level);
    let some = !open.is_empty();
    let field = |lack: DownLack, required: bool| {
        let error = lacks.contains(&Lack::Down(lack)).then(|| lack.complaint());
        let asked = ask(view, lack.name()).error(error);
        if required { asked.required() } else { asked }
    };
    let because = some.then(|| field(DownLack::Because, true));
    let days =
        [field(DownLack::Review, true).into(), field(DownLack::Waakvlam, level == Ave::One).into()];
    let fields = Column::new()
        .push(because)
        .push(field(DownLack::HandsTo, false))
        .push(columns(164.0, days))
        .push(procesregie(view).map(|_| ask(view, "procesregie_until")))
        .spacing(space::M);
    let fields = Element::from(fields).map(Message::Down);
    let title = t!("afschaling-title", down = view.context.region.wording.down_first());
    let head = column![kit::h3(title.clone()), kit::small(t!("afschaling-help"))];
    let content = Column::new()
        .push(head)
        .push(still_open(open))
        .push(fields)
        .push(procesregie(view).map(kit::small))
        .spacing(space::M);
    Some(announce(Role::Group, title, content).into())
}

fn ask<'a>(view: View<'a>, name: &str) -> FormField<'a> {
    let prepared = &view.case.afschaling;
    Form::of(prepared, view.case, view.context, FORM.to_owned(), [""; 0]).ask(name)
}

fn still_open<'a>(open: Vec<String>) -> Element<'a, Message> {
    if open.is_empty() {
        return kit::body(t!("afschaling-nothing-open"));
    }
    let title = t!("afschaling-open");
    let items = open.into_iter().map(|text| {
        let shown = kit::body(format!("○ {text}"));
        words_item(text, shown)
    });
    let list = announce(Role::List, title.clone(), Column::from_iter(items).spacing(2));
    kit::warning(column![kit::strong(title), list].spacing(space::XS))
}

/// Who has procesregie and since when; nothing when nobody has.
fn procesregie(view: View<'_>) -> Option<String> {
    let holder = &view.case.regie.procesregie;
    let who = Some(holder.name.trim()).filter(|name| !name.is_empty())?;
    Some(match holder.since {
        Some(on) => {
            t!("afschaling-procesregie-since", who = who, since = short(on, view.today()))
        }
        None => t!("afschaling-procesregie-now", who = who),
    })
}

/// Takes what was prepared, with what was open, for the decision.
pub(super) fn take(
    case: &mut Case,
    advice: &Advice,
    guidance: &Guidance,
    level: Ave,
) -> Afgeschaald {
    let left_open = down::left_open(advice, guidance, level).join("\n");
    std::mem::take(&mut case.afschaling).decided(left_open)
}

/// Puts what was agreed where it is looked after: moments, and a transfer of
/// casusregie that waits for who takes over.
pub(super) fn follow(case: &mut Case, agreed: &Afgeschaald, level: Ave, context: &Context<'_>) {
    let moments = [
        (
            agreed.review_on,
            MomentKind::Evaluatie,
            t!("afschaling-moment-review", level = kit::ave_name(level)),
        ),
        (agreed.waakvlam_on, MomentKind::Waakvlam, t!("afschaling-moment-waakvlam")),
        (agreed.procesregie_until, MomentKind::Overleg, t!("afschaling-moment-procesregie")),
    ];
    for (on, kind, what) in moments {
        if on.is_some() {
            let end = case.agenda.len();
            put_back(&mut case.agenda, end, Moment { on, kind, what, ..Moment::default() });
        }
    }
    let to = agreed.hands_to.trim();
    if !to.is_empty() && to != case.regie.casusregie.name.trim() {
        hand_over(case, to, context);
    }
}

fn hand_over(case: &mut Case, to: &str, context: &Context<'_>) {
    let transfer = Transfer {
        kind: RegieRole::Casusregie,
        to: to.to_owned(),
        agreed_on: Some(context.today()),
        ..Transfer::default()
    };
    let end = case.transfers.len();
    put_back(&mut case.transfers, end, transfer);
}
