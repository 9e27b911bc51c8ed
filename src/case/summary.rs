//! What a list shows of a case without opening it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::named;
use super::words::{each_word, fold, without_signs};
use super::{
    Ages, Ave, Born, Case, CaseId, Keeping, MomentKind, Names, Phase, Place, ViolenceForm, Waakvlam,
};
use crate::t;

/// Something that is due in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// What kind; an action of a plan counts as contact.
    pub kind: DueKind,
    /// In words.
    pub what: String,
}

/// Where something due comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum DueKind {
    /// A planned moment.
    Moment(MomentKind),
    /// Looking back on a priority.
    Evaluation,
    /// An action of a priority.
    Action,
    /// Looking whether an agreement is kept.
    Controle,
    /// Looking back on the plan of a phase.
    Plan,
    /// Keeping in touch after the case was closed.
    Waakvlam,
    /// Coming back to what was asked along another route.
    Route,
    /// An action that was agreed in a meeting.
    Besproken,
    /// Putting on paper, for whoever does something, what was agreed in a meeting.
    Herinnering,
}

/// The few facts that lists, searches and charts need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Which case.
    pub id: CaseId,
    /// Its number.
    pub number: String,
    /// Its working name.
    pub name: String,
    /// The first concern.
    pub concern: String,
    /// When it was opened.
    pub opened_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Names of the children, with what is known of their age.
    pub children: Vec<(String, Option<Born>)>,
    /// Names of everybody else, for searching.
    pub others: Vec<String>,
    /// Those of them whose day of birth is known, for finding them by it.
    pub births: Vec<(String, NaiveDate)>,
    /// Forms of violence.
    pub violence: Vec<ViolenceForm>,
    /// The phase.
    pub phase: Phase,
    /// The level in force.
    pub ave: Option<Ave>,
    /// Who holds casusregie.
    pub casusregie: String,
    /// Days of all dated incidents, and of contacts at which violence was told of
    /// which none is recorded yet, oldest first.
    pub incidents: Vec<NaiveDate>,
    /// What is due, soonest first.
    pub due: Vec<Due>,
    /// Those of whom something is awaited by name: an action, the check of an
    /// agreement, the answer to a handover of regie, a call of the waakvlam.
    pub awaited: Vec<String>,
    /// What keeping it depends on, once it is closed.
    pub keeping: Option<Keeping>,
}

impl Summary {
    /// The facts of one case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            id: case.id,
            number: case.number.clone(),
            name: case.name.clone(),
            concern: case.concern.clone(),
            opened_on: case.opened_on,
            closed_on: case.closed_on,
            children: children(case),
            others: others(case),
            births: births(case),
            violence: case.violence.iter().copied().collect(),
            phase: case.phases.current,
            ave: case.ave(),
            casusregie: case.regie.casusregie.name.clone(),
            incidents: incident_days(case),
            due: due(case),
            awaited: awaited(case),
            keeping: Keeping::of(case),
        }
    }

    /// Whether the case still runs.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// Whole days by the calendar since the newest dated incident up to `today`.
    /// It says nothing about whether anybody asked since then.
    #[must_use]
    pub fn days_since_incident(&self, today: NaiveDate) -> Option<u32> {
        let last = self.incidents.iter().rev().find(|on| **on <= today)?;
        u32::try_from((today - *last).num_days()).ok()
    }

    /// Whether every word of `wanted` occurs in [`Self::search_text`], whatever
    /// the capitals and accents.
    #[must_use]
    pub fn matches(&self, wanted: &str) -> bool {
        Self::fits(&self.search_text(), &fold(wanted))
    }

    /// Whether every word of `wanted`, which is folded, occurs in a text for
    /// searching; a number also where its parts stand apart.
    #[must_use]
    pub fn fits(text: &str, wanted: &str) -> bool {
        let mut words = wanted.split_whitespace();
        words.all(|word| text.contains(word) || text.contains(&without_signs(word)))
    }

    /// The number, the names, the concern and the casusregisseur, folded, each on
    /// a line of its own, and numbers without what stands between their parts,
    /// for who searches many cases often.
    #[must_use]
    pub fn search_text(&self) -> String {
        let own = [&self.number, &self.name, &self.concern, &self.casusregie];
        let people = self.children.iter().map(|(name, _)| name);
        let all = own.into_iter().chain(people).chain(&self.others);
        let lines: Vec<&str> = all.map(String::as_str).collect();
        let text = lines.join("\n");
        let mut all = fold(&text);
        each_word(&text, |word, place| {
            let is_number = place.len() > word.len() && word.bytes().any(|b| b.is_ascii_digit());
            all.extend(is_number.then(|| format!("\n{word}")));
        });
        all
    }
}

/// The children as a list names them, with the age beside the name; who died
/// has no age that could grow.
fn children(case: &Case) -> Vec<(String, Option<Born>)> {
    let names = Names::of(&case.family, Ages::KnownBeside);
    let children = case.family.children();
    let told = children.map(|child| {
        let born = child.born.filter(|_| child.is_alive());
        (names.name(child.id).to_owned(), born)
    });
    told.collect()
}

fn others(case: &Case) -> Vec<String> {
    let people = case.family.people.iter().filter(|person| person.place != Place::Child);
    people.map(|person| person.label().to_owned()).collect()
}

fn births(case: &Case) -> Vec<(String, NaiveDate)> {
    let people = case.family.people.iter().filter(|person| person.place != Place::Child);
    let born = people.filter_map(|person| match person.born? {
        Born::On(day) => Some((person.label().to_owned(), day)),
        Born::Aged { .. } => None,
    });
    born.collect()
}

fn incident_days(case: &Case) -> Vec<NaiveDate> {
    let incidents = case.incidents.iter().filter_map(|incident| incident.on);
    let told = case.violence_without_incident().filter_map(|contact| contact.on);
    let mut days: Vec<_> = incidents.chain(told).collect();
    days.sort_unstable();
    days
}

/// Everything dated that still has to happen, soonest first. Of a closed case the
/// waakvlam goes on.
fn due(case: &Case) -> Vec<Due> {
    let mut all: Vec<Due> = match case.is_open() {
        true => moments(case)
            .chain(of_plans(case))
            .chain(controles(case))
            .chain(reviews(case))
            .chain(requests(case))
            .chain(discussed(case))
            .chain(reminding(case))
            .collect(),
        false => of_waakvlam(case).collect(),
    };
    all.sort_by_key(|due| due.on);
    all
}

/// Who is named in what still has to be done, each once.
fn awaited(case: &Case) -> Vec<String> {
    let lines: Vec<&str> = match case.is_open() {
        true => doing(case).chain(checking(case)).chain(receiving(case)).collect(),
        false => calling(case).collect(),
    };
    let mut names: Vec<String> = lines.into_iter().flat_map(each_name).map(str::to_owned).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn doing(case: &Case) -> impl Iterator<Item = &str> {
    let planned = case.phases.plans().flat_map(|(_, top3)| top3.active());
    let planned = planned.flat_map(|priority| &priority.actions);
    let planned = planned.filter(|action| action.done_on.is_none()).map(|action| &action.who);
    planned.chain(case.open_acties().map(|(_, one)| &one.who)).map(String::as_str)
}

fn checking(case: &Case) -> impl Iterator<Item = &str> {
    let running = case.afspraken.iter().filter(|one| one.is_running());
    running.map(|one| one.checked_by.as_str())
}

fn receiving(case: &Case) -> impl Iterator<Item = &str> {
    let pending = case.transfers.iter().filter(|one| one.is_pending());
    pending.map(|one| one.to.as_str())
}

fn calling(case: &Case) -> impl Iterator<Item = &str> {
    let caller = case.closing().map(|closing| closing.caller.as_str());
    caller.filter(|_| case.waakvlam_due().is_some()).into_iter()
}

/// The names in a line that may hold several: "moeder en S. de Wit".
fn each_name(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split([',', ';', '/', '&', '+']).flat_map(|part| part.split(" en "));
    parts.map(str::trim).filter(|name| !name.is_empty())
}

fn moments(case: &Case) -> impl Iterator<Item = Due> {
    case.agenda.iter().filter(|moment| moment.is_open()).filter_map(|moment| {
        Some(Due { on: moment.on?, kind: DueKind::Moment(moment.kind), what: moment.what.clone() })
    })
}

/// The next check of every agreement that holds.
fn controles(case: &Case) -> impl Iterator<Item = Due> {
    case.afspraken.iter().filter_map(|one| {
        Some(Due { on: one.due()?, kind: DueKind::Controle, what: one.what.clone() })
    })
}

/// Looking back on every plan that holds. Whose plan it is, is not told.
fn reviews(case: &Case) -> impl Iterator<Item = Due> {
    case.plans.iter().filter_map(|one| {
        let what = t!("plan-due", number = case.plan_number(one));
        Some(Due { on: one.due()?, kind: DueKind::Plan, what })
    })
}

/// Coming back to every request of which somebody noted until when it holds.
fn requests(case: &Case) -> impl Iterator<Item = Due> {
    case.newest_aanvragen().filter_map(|one| {
        let route = one.route.map_or_else(|| t!("aanvraag-no-route"), |it| named("route-{}", it));
        let what = t!("aanvraag-due", route = route);
        Some(Due { on: one.due()?, kind: DueKind::Route, what })
    })
}

/// Every action of a meeting of which nobody said what came of it.
fn discussed(case: &Case) -> impl Iterator<Item = Due> {
    case.open_acties().filter_map(|(_, one)| {
        Some(Due { on: one.due?, kind: DueKind::Besproken, what: one.what.clone() })
    })
}

/// What was agreed in the last meeting, on paper within a day.
fn reminding(case: &Case) -> Option<Due> {
    let on = case.without_reminder()?.read_back_at?.date_naive().succ_opt()?;
    Some(Due { on, kind: DueKind::Herinnering, what: t!("herinnering-due") })
}

/// The next contact, and moments of the waakvlam that were planned before the
/// closing, unless it was agreed that nobody keeps in touch.
fn of_waakvlam(case: &Case) -> impl Iterator<Item = Due> {
    let next = case.waakvlam_due().map(|on| Due {
        on,
        kind: DueKind::Waakvlam,
        what: waakvlam_words(case),
    });
    let none = case.closing().is_some_and(|closing| closing.waakvlam == Some(Waakvlam::Geen));
    let planned =
        moments(case).filter(move |due| !none && due.kind == DueKind::Moment(MomentKind::Waakvlam));
    next.into_iter().chain(planned)
}

fn waakvlam_words(case: &Case) -> String {
    match case.closing().map_or("", |closing| closing.caller.trim()) {
        "" => t!("waakvlam-due"),
        caller => t!("waakvlam-due-by", who = caller),
    }
}

fn of_plans(case: &Case) -> impl Iterator<Item = Due> {
    case.phases.plans().flat_map(|(_, top3)| top3.active()).flat_map(|priority| {
        let evaluation = priority.evaluate_on.map(|on| Due {
            on,
            kind: DueKind::Evaluation,
            what: priority.title.clone(),
        });
        let actions = priority.actions.iter().filter(|action| action.done_on.is_none());
        let actions = actions.filter_map(|action| {
            Some(Due { on: action.due?, kind: DueKind::Action, what: action.what.clone() })
        });
        evaluation.into_iter().chain(actions).collect::<Vec<_>>()
    })
}
