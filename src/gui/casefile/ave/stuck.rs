//! Where it is stuck: what the records show, and what somebody noted about it.

use chrono::NaiveDate;
use iced::widget::{Column, Row, column, row};
use iced::{Center, Element, Fill};

use super::super::spoken::{item, told};
use super::super::step::{Step, StepReply, changed};
use super::{Message, State, View};
use crate::advice::{Seen, StagnationReport};
use crate::case::record::{Described, add, named};
use crate::case::{Answer, Case, Stagnatie, StagnatieKind};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Listed, Order, field_id};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, columns, hideable, looks_up};
use crate::naslag::Topic;
use crate::t;

impl Listed for Stagnatie {
    const NAME: &'static str = "stagnatie";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["kind"],
        &["what"],
        &["since"],
        &["discussed_with", "discussed_on"],
        &["agreed"],
        &["passed_on"],
        &["ended_on"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.stagnaties
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.stagnaties
    }

    fn begin(&mut self, today: NaiveDate) {
        self.since = Some(today);
    }

    fn day(&self) -> Option<NaiveDate> {
        self.since.or(self.discussed_on)
    }

    fn over(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.ended_on.filter(|on| *on < today)
    }

    fn title(&self, _case: &Case, _today: NaiveDate) -> String {
        self.kind.map_or_else(|| t!("stagnatie-no-kind"), |kind| named("stagnatie-kind-{}", kind))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        match (open, about(self, today)) {
            (false, about) if !about.is_empty() => format!("{title}: {about}"),
            _ => title,
        }
    }

    fn summary<'a>(
        &self,
        open: bool,
        case: &Case,
        today: NaiveDate,
    ) -> Element<'a, record::Message> {
        let about = about(self, today);
        let about = (!open && !about.is_empty()).then(|| hideable(kit::small(about)));
        column![kit::strong(self.title(case, today))].push(about).width(Fill).into()
    }
}

fn about(noted: &Stagnatie, today: NaiveDate) -> String {
    let what = Some(noted.what.trim().to_owned()).filter(|what| !what.is_empty());
    let since = noted.since.map(|on| t!("stagnation-since", on = short(on, today)));
    let discussed = noted.is_taken_up().then(|| discussed(noted, today));
    [what, since, discussed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// With whom it was taken up and when.
fn discussed(noted: &Stagnatie, today: NaiveDate) -> String {
    let (who, on) = (noted.discussed_with.trim(), noted.discussed_on.map(|on| short(on, today)));
    match (who, on) {
        ("", Some(on)) => t!("stagnation-taken-up-on", on = on),
        (who, Some(on)) => t!("stagnation-taken-up", who = who, on = on),
        (who, None) => t!("stagnation-taken-up-undated", who = who),
    }
}

/// Notes that it is taken up today, and asks with whom.
pub(super) fn take_up(
    state: &mut State,
    kind: StagnatieKind,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    let number = lasting(case, kind).unwrap_or_else(|| add(&mut case.stagnaties));
    let mut all = case.stagnaties.iter_mut();
    let Some(noted) = all.find(|one| one.id.0 == number) else {
        return StepReply::none();
    };
    noted.kind = Some(kind);
    noted.discussed_on = Some(context.today());
    state.stagnaties.unfold(number, noted.day());
    changed().and(focus(field_id(&format!("{}-{number}", Stagnatie::NAME), "discussed_with")))
}

/// The newest record of this kind that lasts and was not taken up yet. What was
/// agreed before stays as it is, beside what is agreed now.
fn lasting(case: &Case, kind: StagnatieKind) -> Option<u32> {
    let lasting = case.stagnaties.iter().filter(|one| one.kind == Some(kind) && one.lasts());
    lasting.filter(|one| !one.is_taken_up()).map(|one| one.id.0).max()
}

/// What somebody noted.
pub(super) fn noted(view: View<'_>) -> Element<'_, Message> {
    record::view::<Stagnatie>(&view.state.stagnaties, view.case, view.context)
        .map(Message::Stagnatie)
}

/// What the records show.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let title = t!("stagnation-title");
    let read = Message::Read(Topic::Kind(Stagnatie::KIND.label));
    let head = column![kit::h2(title.clone()), kit::small(t!("stagnation-help"))].width(Fill);
    let look_up = kit::look_up_button("stagnation", &t!(Stagnatie::KIND.label), read.clone());
    let head = row![head, look_up].spacing(space::M).align_y(Center);
    let all = &view.advice.stagnation;
    if all.is_empty() {
        let nothing = kit::nothing_yet(t!("stagnation-nothing"));
        return looks_up(kit::card(column![head, nothing].spacing(space::S)), read);
    }
    // In many ways at once it would be long, with room beside it.
    let rows = all.iter().map(|one| column![report(view, one), kit::line()].into());
    let list = announce(Role::List, title, columns(super::COLUMN, rows).gap(space::L).packed());
    looks_up(kit::card(column![head, list].spacing(space::S)), read)
}

fn report<'a>(view: View<'a>, report: &'a StagnationReport) -> Element<'a, Message> {
    let today = view.today();
    let since = report.since.map(|on| kit::small(t!("stagnation-since", on = short(on, today))));
    // What an answer tells as well as a record is said once.
    let first = |(place, seen): &(usize, &Seen)| {
        report.seen[..*place].iter().all(|earlier| earlier.words != seen.words)
    };
    let shown = report.seen.iter().enumerate().filter(first).map(|(_, seen)| seen_words(seen));
    let source = t!("stagnation-source", sources = report.sources.join("; "));
    let content = Column::new()
        .push(kit::strong(report.text.as_str()))
        .push(since)
        .extend(shown)
        .push(standing(view, report))
        .push(acts(view, report))
        .push(kit::small(source))
        .spacing(2)
        .padding([space::S, 0.0]);
    let kind: &str = report.kind.into();
    item(kind, content.width(Fill))
}

fn seen_words(seen: &Seen) -> Element<'_, Message> {
    hideable(kit::tinted(seen.words.as_str(), size::SMALL, |tokens| tokens.ink_soft))
}

/// With whom it was taken up; while nobody did, what to do.
fn standing<'a>(view: View<'a>, report: &'a StagnationReport) -> Element<'a, Message> {
    let mut all = view.case.stagnaties.iter();
    let Some(noted) = report.taken_up.and_then(|id| all.find(|one| one.id == id)) else {
        let open = kit::strong(t!("stagnation-not-taken-up"));
        return column![open, kit::body(report.action.as_str())].spacing(2).into();
    };
    let mut words = vec![discussed(noted, view.today())];
    words.extend(
        Some(noted.agreed.trim())
            .filter(|agreed| !agreed.is_empty())
            .map(|agreed| t!("stagnation-agreed", what = agreed)),
    );
    words.extend((noted.passed_on == Answer::Yes).then(|| t!("stagnation-passed-on")));
    let words = words.join(" ");
    told(words.clone(), hideable(kit::body(format!("✓ {words}"))))
}

/// Taking it up, and the ways to what shows it.
fn acts<'a>(view: View<'a>, report: &'a StagnationReport) -> Option<Element<'a, Message>> {
    let take_up = (view.may_write() && report.taken_up.is_none()).then(|| {
        let kind: &str = report.kind.into();
        let press = button(t!("stagnation-take-up")).key(kind).describe(report.text.as_str());
        press.on_press(Message::TakeUp(report.kind)).into()
    });
    // One way to each step, to the newest of what shows it there.
    let mut places: Vec<(Step, &Seen)> = Vec::new();
    for seen in &report.seen {
        let step = Step::at(&seen.place);
        match places.iter_mut().find(|(known, _)| *known == step) {
            Some((_, newest)) if seen.on > newest.on => *newest = seen,
            Some(_) => {}
            None if step == Step::Ave => {}
            None => places.push((step, seen)),
        }
    }
    let links = places.into_iter().filter(|_| view.may_write()).map(|(step, seen)| {
        let words = t!("stagnation-go", step = step.name());
        let link = button(words).link().key(format!("{:?}-{step:?}", report.kind));
        link.describe(report.text.as_str()).on_press(Message::Show(seen.place.clone())).into()
    });
    let all: Vec<Element<'a, Message>> = take_up.into_iter().chain(links).collect();
    let some = !all.is_empty();
    some.then(|| Row::from_iter(all).spacing(space::S).align_y(Center).wrap().into())
}
