//! Vandaag and the Kompas: what cannot wait in any case stands on both, in the
//! same words, and is quiet on both once it was done or put off.

use std::sync::Arc;

use casuskompas::advice::{Advice, Glance, advise};
use casuskompas::case::{Case, DueKind, Postponed, Summary};
use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::casefile::{self as file, Casefile};
use casuskompas::gui::context::Context;
use casuskompas::gui::desk;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::screen::today::{self, Looked};
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::vault::{Listing, Seen, Stamp};
use chrono::{Days, NaiveDate};
use iced::Element;

use crate::gui::pages::listing;
use crate::support::{Program, Window, context, family, now};

fn this_day() -> NaiveDate {
    now().date_naive()
}

/// The context on another day.
fn on(day: NaiveDate) -> Context<'static> {
    let now = now() + (day - this_day());
    Context { now, ..context("S. de Wit") }
}

fn advice(case: &Case, context: &Context<'_>) -> Advice {
    advise(case, context.guidance, context.region, context.today())
}

type File = (Casefile, Context<'static>);

fn view_file((open, context): &File) -> Element<'_, file::Message> {
    file::view(open, &SaveState::Untouched, *context, Layout::Wide, false)
}

/// What the Kompas of a case says first, up to the next button.
fn first_in_kompas(case: &Case, context: Context<'static>) -> String {
    let open = Casefile::open(case.clone(), Step::Family, &context);
    let mut window = Window::new((open, context), view_file, |_, _| {}).sized(1366.0, 6000.0);
    let spoken = window.spoken();
    let begins = |one: &Spoken| one.announcement.name == "Nu eerst";
    let start = spoken.iter().position(begins).unwrap();
    let words = spoken[start + 1..].iter().take_while(|one| one.announcement.role == Role::Text);
    words.map(|one| one.announcement.name.clone()).collect::<Vec<_>>().join(" ")
}

type Desk = (today::State, Listing, Context<'static>);
type Today = Window<Desk, today::Message>;

fn view_today((state, listing, context): &Desk) -> Element<'_, today::Message> {
    today::view(state, listing, true, context)
}

/// Vandaag with these cases, of which the advice is known.
fn open_today(cases: &[Case], context: Context<'static>) -> Today {
    let mut state = today::State::default();
    let (round, _) = state.glances.begin(&context);
    state.glances.take(&round, cases.iter().map(|case| seen(case, &context)).collect());
    state.glances.end();
    show(state, listing(cases), context)
}

fn show(mut state: today::State, listing: Listing, context: Context<'static>) -> Today {
    state.refresh(&listing.summaries, 1, &context);
    let update = |(state, ..): &mut Desk, message| drop(today::update(state, message));
    Window::new((state, listing, context), view_today, update).sized(1366.0, 9000.0)
}

/// Shows all rows, where only the first ones are shown.
fn show_all(window: &mut Today) {
    let mut spoken = window.spoken().into_iter().map(|one| one.announcement.name);
    let is_more = |name: &String| name.starts_with("Alle ") || name.starts_with("Nog 100 van ");
    if let Some(more) = spoken.find(|name| is_more(name) && name.ends_with(" tonen")) {
        window.click(Role::Link, &more);
    }
}

fn looked(case: &Case, context: &Context<'_>) -> Looked {
    Looked::at(case, &advice(case, context), context.guidance, context.today())
}

fn seen(case: &Case, context: &Context<'_>) -> Seen<Looked> {
    let stamp = Stamp { length: 1, modified: std::time::UNIX_EPOCH };
    Seen { case: case.id, stamp, found: Some(looked(case, context)) }
}

/// The rows of what is needed: the words of each, and when.
fn rows(window: &mut Today) -> Vec<(String, String)> {
    let links = window.spoken().into_iter().filter(|one| one.announcement.role == Role::Link);
    let rows = links.filter(|one| one.announcement.name.contains(" — "));
    // Terms stand in a card of their own.
    let terms = [
        "loopt af",
        "laat weten wat",
        "rondt het onderzoek af",
        "arts kijkt na",
        "bellen met het Centrum",
    ];
    let is_term = |name: &str| terms.iter().any(|term| name.contains(term));
    let rows = rows.filter(|one| !is_term(&one.announcement.name));
    // How long a closed case is kept stands in a card of its own as well.
    rows.filter_map(|one| Some((one.announcement.name, one.announcement.description?))).collect()
}

#[test]
fn today_says_of_every_family_on_any_day_what_its_kompas_says_first() {
    let (mut urgent, mut closed) = (0, 0);
    let mut days = vec![0, 1, 3];
    days.extend((1..6u64).map(|turn| turn * turn * 37 % 410));
    for days in days {
        let context = on(this_day() + Days::new(days));
        let cases = cases();
        let mut window = open_today(&cases, context);
        show_all(&mut window);
        let rows = rows(&mut window);
        for case in &cases {
            let advice = advice(case, &context);
            if !advice.next_step().is_urgent() && !case.is_open() {
                continue;
            }
            closed += usize::from(!case.is_open());
            let first = first_in_kompas(case, context);
            let row = format!("{} — {first}", case.name);
            let found = rows.iter().find(|(words, _)| *words == row);
            let step = advice.next_step();
            assert_eq!(found.is_some(), step.is_urgent(), "{row:?} in {rows:#?}");
            if let Some((_, when)) = found {
                let now = advice.alerts.iter().any(|one| {
                    Some(one.id.as_str()) == step.alert()
                        && one.urgency == casuskompas::guidance::Urgency::Now
                });
                assert!(when.starts_with(if now { "nu, " } else { "vandaag, " }), "{when}");
                urgent += 1;
            }
        }
        let is_urgent = |(_, when): &&(String, String)| when.starts_with("nu, ");
        let last = rows.iter().rposition(|row| is_urgent(&row));
        assert!(
            last.is_none_or(|last| rows[..=last].iter().all(|row| is_urgent(&row))),
            "{rows:#?}"
        );
        assert_eq!(window.model.0.marked(), marked(&cases, &context), "the rail counts the rows");
    }
    assert!(urgent > 30 && closed > 5, "{urgent}, {closed} of closed cases");
}

/// The families, and each of them once more before anybody acted on an alert,
/// once more in a later phase, and once more closed before anybody acted.
fn cases() -> Vec<Case> {
    let families = demo::families(this_day());
    let before = |case: &Case| {
        let mut case = case.clone();
        for question in ["veilig-thuis-geraadpleegd", "gemeld-bij-veilig-thuis"] {
            case.observations.set(&question.into(), casuskompas::case::Answer::No, this_day());
        }
        case.phases.current = casuskompas::case::Phase::DirecteVeiligheid;
        case
    };
    let closed = |case: &Case| {
        let mut case = before(case);
        case.closed_on = Some(this_day());
        case
    };
    let later = |case: &Case| {
        let mut case = case.clone();
        case.phases.current = casuskompas::case::Phase::Herstel;
        case
    };
    let all = families.iter().cloned();
    let all = all.chain(families.iter().map(before)).chain(families.iter().map(later));
    let all = all.chain(families.iter().map(closed));
    let named = all.enumerate().map(|(number, case)| {
        let id = casuskompas::case::CaseId(uuid::Uuid::from_u128(number as u128 + 1));
        Case { id, name: format!("{} {number}", case.name), ..case }
    });
    named.collect()
}

/// How many acts cannot wait and dates are near and were not put off, counted
/// case by case.
fn marked(cases: &[Case], context: &Context<'_>) -> usize {
    let today = context.today();
    let count = |case: &Case| {
        let advice = advice(case, context);
        let waits = |id: &str, what: &str| {
            let mut postponed = advice.postponed.iter();
            postponed.any(|one| one.step.id == id && one.step.text.contains(what))
        };
        let due = Summary::of(case).due.into_iter().filter(|due| match due.kind {
            DueKind::Action => due.on >= today || !waits("te-laat", &due.what),
            DueKind::Evaluation => due.on > today || !waits("evaluatie", &due.what),
            DueKind::Waakvlam => due.on > today || !waits("waakvlam", ""),
            DueKind::Moment(_)
            | DueKind::Controle
            | DueKind::Plan
            | DueKind::Route
            | DueKind::Besproken
            | DueKind::Herinnering => true,
        });
        let near = due.filter(|due| due.on <= today + Days::new(2)).count();
        let acts =
            advice.next_step().is_urgent() || !case.is_open() && case.bad_waakvlam_news().is_some();
        let clocks = advice.clocks.iter().filter(|clock| {
            clock.is_open(context.now.naive_local()) && clock.next().date() <= today + Days::new(2)
        });
        let clocks = if case.is_open() { clocks.count() } else { 0 };
        usize::from(acts) + near + clocks
    };
    cases.iter().map(count).sum()
}

#[test]
fn what_was_done_in_the_kompas_is_quiet_on_today_and_in_the_rail() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let marked = |program: &mut Program| {
        let rail = program.window.get(Role::Link, "Vandaag").announcement.description.unwrap();
        rail.split(' ').next().unwrap().parse::<usize>().unwrap()
    };
    let before = marked(&mut program);
    let row = program.window.spoken().into_iter().map(|one| one.announcement.name);
    let row = row
        .into_iter()
        .find(|name| name.starts_with("Gezin Els — Er is een teken van acuut gevaar. Bel vandaag"));
    program.press(&row.unwrap());
    program.press("Gemeld bij Veilig Thuis");
    program.fill("Met wie?", "M. Visser");
    program.press("Klaar");
    program.press("Vandaag");
    assert!(!program.sees("Gezin Els — Er is een teken van acuut gevaar."));
    let gone = !program.sees("Gezin Els — Er is ") && !program.sees("Gezin Els — Iemand");
    assert_eq!(marked(&mut program), before - usize::from(gone));
}

#[test]
fn what_is_not_known_is_never_called_calm() {
    let calm = "Er is niets te laat en de komende zeven dagen staat er niets gepland.";
    let mut quiet = family("Gezin Hazelaar");
    quiet.agenda.clear();
    let cases = [quiet];
    let state = today::State::default();
    let mut window = show(state, listing(&cases), context("S. de Wit"));
    assert!(window.tree().contains("1 casus kon niet worden gelezen."), "{}", window.tree());
    assert!(!window.tree().contains(calm));
    let mut state = today::State::default();
    state.glances.begin(&context("S. de Wit"));
    let mut window = show(state, listing(&cases), context("S. de Wit"));
    assert!(window.tree().contains("De kluis wordt gelezen"), "nothing moves away later");
    let mut state = today::State::default();
    state.glances.end();
    state.glances.begin(&context("S. de Wit"));
    let mut window = show(state, listing(&cases), context("S. de Wit"));
    assert!(window.tree().contains("1 casus wordt nog gelezen."));
    assert!(!window.tree().contains(calm));
    let mut window = open_today(&cases, context("S. de Wit"));
    assert!(window.tree().contains(calm), "{}", window.tree());
}

#[test]
fn another_day_or_region_asks_again_and_until_then_keeps_what_asked_for_an_act() {
    let cases = demo::families(this_day());
    let today = context("S. de Wit");
    let tomorrow = on(this_day() + Days::new(1));
    let region = today.guidance.region("noord-oost-gelderland").unwrap();
    for other in [tomorrow, Context { region, ..today }] {
        let mut state = today::State::default();
        let (old, _) = state.glances.begin(&today);
        state.glances.take(&old, cases.iter().map(|case| seen(case, &today)).collect());
        assert_eq!(state.glances.unread(&listing(&cases).summaries), 0);
        let (round, known) = state.glances.begin(&other);
        assert!(known.is_empty(), "every file is to be looked into again");
        let all = cases.len();
        assert_eq!(state.glances.unread(&listing(&cases).summaries), all);
        let urgent = cases.iter().find(|case| advice(case, &today).next_step().is_urgent());
        let urgent = urgent.unwrap();
        assert!(state.glances.get(urgent.id).unwrap().urgent.is_some());
        state.glances.take(&old, vec![seen(urgent, &today)]);
        assert_eq!(state.glances.unread(&listing(&cases).summaries), all, "of before");
        let failed = Seen { found: None, ..seen(urgent, &other) };
        state.glances.take(&round, vec![failed]);
        assert!(state.glances.get(urgent.id).unwrap().urgent.is_some());
        assert_eq!(state.glances.unread(&listing(&cases).summaries), all);
        state.glances.take(&round, cases.iter().map(|case| seen(case, &other)).collect());
        assert_eq!(state.glances.unread(&listing(&cases).summaries), 0);
    }
}

#[test]
fn newer_words_are_not_written_over_by_a_file_that_was_read_before() {
    let context = context("S. de Wit");
    let before = family("Gezin Els");
    let mut after = before.clone();
    after.observations.set(
        &"gemeld-bij-veilig-thuis".into(),
        casuskompas::case::Answer::Yes,
        this_day(),
    );
    let newest = looked(&after, &context);
    let mut glances = today::Glances::default();
    let (round, _) = glances.begin(&context);
    assert!(glances.note(after.id, newest.clone()));
    assert!(!glances.note(after.id, newest.clone()), "nothing new");
    glances.take(&round, vec![seen(&before, &context)]);
    assert_eq!(glances.get(after.id), Some(&newest.glance));
    let (round, known) = glances.begin(&context);
    assert!(known.is_empty(), "its file is looked into");
    glances.take(&round, vec![seen(&after, &context)]);
    assert_eq!(glances.begin(&context).1.len(), 1);
}

#[test]
fn what_was_put_off_in_the_kompas_is_quiet_on_today_until_its_day() {
    let mut berk = family("Gezin Berk");
    let late = |window: &mut Today| {
        rows(window).iter().filter(|(_, when)| when.starts_with("te laat")).count()
    };
    let actions = |case: &Case| {
        let due = Summary::of(case).due.into_iter();
        due.filter(|due| due.kind == DueKind::Action && due.on < this_day()).count()
    };
    let before = late(&mut open_today(&[berk.clone()], context("S. de Wit")));
    assert!(actions(&berk) > 0);
    let until = this_day() + Days::new(3);
    berk.postponed.push(Postponed {
        step: "te-laat".to_owned(),
        until: Some(until),
        reason: "De schuldhulp is ziek.".to_owned(),
        ..Postponed::default()
    });
    let mut window = open_today(&[berk.clone()], context("S. de Wit"));
    assert_eq!(late(&mut window), before - actions(&berk));
    assert!(window.tree().contains("met een reden uitgesteld."), "{}", window.tree());
    let mut window = open_today(&[berk], on(until));
    assert!(late(&mut window) >= before);
}

/// One action is put off, and not all that are late in its case; what was put off
/// before each had a name of its own still waits with all the others.
#[test]
fn putting_off_one_late_action_leaves_the_others_where_they_are() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let mut berk = family("Gezin Berk");
    let priority = |case: &mut Case, what: &str| {
        let phase = case.phases.current;
        let top3 = case.phases.top3_mut(phase);
        let number = top3.active()[0].id;
        let priority = top3.get_mut(number).unwrap();
        let id = priority.add_action();
        let action = priority.action_mut(id).unwrap();
        (action.what, action.due) = (what.to_owned(), Some(this_day() - Days::new(2)));
        priority.evaluate_on = Some(this_day());
    };
    priority(&mut berk, "Sleutel ophalen bij oma");
    priority(&mut berk, "School bellen");
    let vault = program.app().desk().unwrap().vault().clone();
    vault.save(&berk, "Noor", now()).unwrap();
    let listed = Message::Desk(desk::Message::Listed(vault.list()));
    program.send(listed);
    program.wait(2);
    let laters = |program: &mut Program| {
        let all = program.window.spoken().into_iter().map(|one| one.announcement);
        let later = all.filter(|one| one.role == Role::Button && one.name == "Later");
        let about = later.filter_map(|one| one.description);
        about.filter(|about| about.starts_with("Gezin Berk: ")).collect::<Vec<_>>()
    };
    let unfold = |program: &mut Program| {
        let mut all = program.window.spoken().into_iter().map(|one| one.announcement.name);
        if let Some(more) = all.find(|name| name.starts_with("Alle ") && name.ends_with(" tonen")) {
            program.press(&more);
        }
    };
    unfold(&mut program);
    let before = laters(&mut program);
    let (one, other) = ("Gezin Berk: Sleutel ophalen bij oma", "Gezin Berk: School bellen");
    assert!(before.iter().any(|it| it == one) && before.iter().any(|it| it == other), "{before:?}");
    let is_later = |spoken: &Spoken| {
        let said = &spoken.announcement;
        said.name == "Later" && said.description.as_deref() == Some(one)
    };
    let place = program.window.spoken().into_iter().find(is_later).unwrap().bounds.center();
    program.window.click_at(place);
    program.redraw();
    program.wait(2);
    program.must_see("Bespreek de actie ‘Sleutel ophalen bij oma’.");
    program.type_text("Oma is morgen weer thuis.");
    program.press("Klaar");
    program.press("Vandaag");
    unfold(&mut program);
    let after = laters(&mut program);
    let left: Vec<_> = before.iter().filter(|it| *it != one).cloned().collect();
    assert_eq!(after, left, "only that one waits");
    program.must_see("met een reden uitgesteld");

    let context = context("S. de Wit");
    let late = |case: &Case| {
        let glance = Glance::of(case, &advice(case, &context), context.today());
        let due = Summary::of(case).due.into_iter();
        let late = due.filter(|due| due.kind == DueKind::Action && due.on < this_day());
        late.map(|due| glance.waits_until(&due, this_day()).is_some()).collect::<Vec<_>>()
    };
    assert!(late(&berk).len() >= 3 && !late(&berk).contains(&true));
    let until = Some(this_day() + Days::new(7));
    let reason = "Alles ligt stil.".to_owned();
    berk.postponed.push(Postponed {
        step: "te-laat".to_owned(),
        until,
        reason,
        ..Postponed::default()
    });
    assert!(!late(&berk).contains(&false), "all at once, as it was meant then");
}
