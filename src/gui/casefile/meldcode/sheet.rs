//! The call sheet: what Veilig Thuis asks a professional who calls, answered
//! from the case on one screen.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, View};
use crate::advice::Facts;
use crate::advice::meldcode::Value;
use crate::case::{Ages, Answer, Names, Person};
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, hideable, readable};
use crate::guidance::Weegvraag;
use crate::t;

/// Draws the sheet. Its words can be chosen and copied.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let asked = [
        (t!("sheet-who"), who(view)),
        (t!("sheet-unsafe"), unsafe_now(view)),
        (t!("sheet-restore"), restore(view)),
        (t!("sheet-frame"), frame(view)),
        (t!("sheet-plan"), plan(view)),
        (t!("sheet-sight"), sight(view)),
    ];
    let rows = asked.into_iter().map(|(question, answer)| {
        let key = question.clone();
        let words = readable(question.clone(), key.clone(), &answer, |tokens| tokens.ink);
        item(key, column![kit::strong(question), hideable(words)].spacing(2))
    });
    let list =
        announce(Role::List, t!("sheet-title"), Column::with_children(rows).spacing(space::S));
    let content = Column::new()
        .push(kit::h2(t!("sheet-title")))
        .push(kit::small(t!("sheet-help")))
        .push(list)
        .spacing(space::S);
    kit::card(content).into()
}

fn who(view: View<'_>) -> String {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let people = view.case.family.members().filter(|one| one.is_alive());
    let lines = people.map(|one| {
        let call = (one.safe_to_call == Answer::No).then(|| t!("sheet-unsafe-call"));
        let address = one.secret_address.then(|| t!("sheet-secret-address"));
        let marks = [call.unwrap_or_default(), address.unwrap_or_default()];
        let parts = [names.name(one.id), one.role.trim(), one.household.trim()];
        let parts = parts.into_iter().chain(marks.iter().map(String::as_str));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    or_not(lines.collect())
}

/// What is known of the present unsafety of everybody: what holds about danger,
/// and what each says of it.
fn unsafe_now(view: View<'_>) -> String {
    let questions = view.advice.meldcode.questions.iter();
    let because = questions.filter(|one| one.asks == Weegvraag::Onveiligheid);
    let because = because.flat_map(|one| &one.because);
    let atoms = because.filter_map(|id| view.context.guidance.atom(id));
    let facts = atoms.map(|atom| {
        let seen = view.case.observations.get(&atom.id.as_str().into());
        let note = seen.map(|seen| seen.note.trim().to_owned()).unwrap_or_default();
        [atom.text.clone(), t!("yes-sentence"), note].join(" ").trim().to_owned()
    });
    let newest = view.case.incidents.iter().filter(|one| one.on.is_some()).max_by_key(|one| one.on);
    let newest = newest.map(|one| {
        let on = one.on.map(|on| short(on, view.today())).unwrap_or_default();
        t!("sheet-last", day = on, what = one.what.trim())
    });
    let scores = view.case.newest_scores().filter_map(|(person, score)| said(view, person, score?));
    or_not(facts.chain(newest).chain(scores).collect())
}

fn said(view: View<'_>, person: &Person, score: &crate::case::SafetyScore) -> Option<String> {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    person.is_alive().then(|| {
        t!(
            "sheet-score",
            name = names.name(person.id),
            score = score.score.value(),
            day = short(score.on, view.today()),
            words = score.words.trim()
        )
    })
}

fn restore(view: View<'_>) -> String {
    let mut questions = view.advice.meldcode.questions.iter();
    let help = questions.find(|one| one.asks == Weegvraag::EffectieveHulp);
    let told = match help.map(|one| one.value) {
        Some(Value::Yes) => t!("sheet-restore-yes"),
        Some(Value::No) => t!("sheet-restore-no"),
        _ => t!("sheet-not-weighed"),
    };
    let why =
        view.case.meldcode.newest_weging().map(|one| one.effectieve_hulp.why.trim().to_owned());
    [Some(told), why.filter(|why| !why.is_empty())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn frame(view: View<'_>) -> String {
    match view.advice.meldcode.text.trim() {
        "" => t!("sheet-not-weighed"),
        text => text.to_owned(),
    }
}

fn plan(view: View<'_>) -> String {
    let plan = view.case.phases.directe_veiligheid.active().iter();
    let titles = plan.map(|one| one.title.trim().to_owned()).filter(|title| !title.is_empty());
    let made = answered(view, "veiligheidsplan-met-allen");
    let made = match made {
        Answer::Yes => Some(t!("sheet-plan-made")),
        _ => Some(t!("sheet-plan-not-made")),
    };
    made.into_iter().chain(titles).collect::<Vec<_>>().join("\n")
}

fn sight(view: View<'_>) -> String {
    let plan = view.case.phases.directe_veiligheid.active().iter();
    let checks = plan.filter(|one| !one.checked_by.trim().is_empty()).map(|one| {
        t!("sheet-check", who = one.checked_by.trim(), often = one.checked_every.trim())
    });
    or_not(checks.collect())
}

/// What counts today: a plan of before the last violence has to be made again.
fn answered(view: View<'_>, id: &str) -> Answer {
    let guidance = view.context.guidance;
    let facts = Facts::of(view.case, guidance, view.today());
    guidance.atom_index(id).map_or(Answer::Unknown, |place| facts.answer(place))
}

fn or_not(lines: Vec<String>) -> String {
    if lines.is_empty() { t!("sheet-nothing") } else { lines.join("\n") }
}
