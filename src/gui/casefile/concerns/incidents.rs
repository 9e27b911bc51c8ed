//! What happened, incident by incident.

use chrono::NaiveDate;
use iced::widget::column;
use iced::{Element, Fill};

use crate::case::{Ages, Answer, Case, Incident, Names};
use crate::gui::casefile::step::{StepReply, changed};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Edit, Listed, Message, Order, State, field_id};
use crate::gui::widget::date::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{columns, hideable};
use crate::t;

/// How wide a day and what happened must be to stand beside each other.
const BESIDE: f32 = 130.0;

/// How many letters of what happened a folded row shows.
const BEGINNING: usize = 150;

impl Listed for Incident {
    const NAME: &'static str = "incident";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["on", "at", "learned_on", "told_by"],
        &["what"],
        &["involved"],
        &["children_present", "injury", "strangulation", "sexual", "weapon", "police"],
        // Always there, so that an answer above moves nothing.
        &["doctor_on", "csg_on"],
    ];

    fn all(case: &Case) -> &Vec<Self> {
        &case.incidents
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.incidents
    }

    fn hidden(&self, context: &Context<'_>) -> &'static [&'static str] {
        let asked = context.region.handle_with_care || self.school_told_on.is_some();
        if asked { &[] } else { &["school_told_on"] }
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn title(&self, _case: &Case, today: NaiveDate) -> String {
        self.on.map_or_else(|| t!("incident-undated"), |on| short(on, today))
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let day = self.title(case, today);
        if open {
            return day;
        }
        let words = format!("{day}: {} {}", beginning(self), about(self, case, today));
        words.trim_end().to_owned()
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let when = kit::strong(self.title(case, today));
        if open {
            return when;
        }
        let about = about(self, case, today);
        let what = column![hideable(kit::body(beginning(self)))]
            .push((!about.is_empty()).then(|| hideable(kit::small(about))))
            .width(Fill);
        columns(BESIDE, [when, what.into()]).portions([2, 5]).into()
    }
}

/// Notes that something was done about an incident today: in the field with that day.
pub(super) fn done_today<M: Send + 'static>(
    state: &mut State,
    number: u32,
    field: &str,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<M> {
    let mut incidents = case.incidents.iter_mut();
    let Some(incident) = incidents.find(|incident| incident.id.0 == number) else {
        return StepReply::none();
    };
    let on = incident.on;
    let Some(edit) = Edit::day(incident, field, Some(context.today())) else {
        return StepReply::none();
    };
    edit.apply(case, |case| case.incidents.iter_mut().find(|one| one.id.0 == number));
    state.unfold(number, on);
    changed().and(focus(field_id(&format!("{}-{number}", Incident::NAME), field)))
}

/// What happened, cut off between two words when it is long.
fn beginning(incident: &Incident) -> String {
    match incident.what.trim() {
        "" => t!("incident-no-words"),
        what => kit::beginning(what, BEGINNING),
    }
}

/// Who were part of it and what else stands out.
fn about(incident: &Incident, case: &Case, today: NaiveDate) -> String {
    let people = case.family.people.iter();
    let involved = people.filter(|person| incident.involved.contains(&person.id));
    let names = Names::of(&case.family, Ages::On(today)).list(involved);
    let marks = [
        (incident.children_present, t!("incident-with-children")),
        (incident.injury, t!("incident-with-injury")),
        (incident.strangulation, t!("incident-with-strangulation")),
        (incident.sexual, t!("incident-with-sexual")),
        (incident.weapon, t!("incident-with-weapon")),
        (incident.police, t!("incident-with-police")),
    ];
    let marks = marks.into_iter().filter(|(answer, _)| *answer == Answer::Yes);
    let who = (!names.is_empty()).then_some(names);
    let parts: Vec<String> = who.into_iter().chain(marks.map(|(_, words)| words)).collect();
    parts.join(" · ")
}
