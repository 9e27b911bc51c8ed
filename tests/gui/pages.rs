//! Vandaag, Casussen, Instellingen and the form of a new case, by their Dutch words.

use std::sync::Arc;

use casuskompas::advice::advise;
use casuskompas::case::{Ave, Case, CaseId, Phase, Summary};
use casuskompas::demo::{self, CONSULTANT};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::context::Context;
use casuskompas::gui::desk::dialog::new_case;
use casuskompas::gui::screen::Ask;
use casuskompas::gui::screen::today::Looked;
use casuskompas::gui::screen::{cases, settings, today};
use casuskompas::gui::widget::{Role, Spoken, layers, root};
use casuskompas::guidance::Guidance;
use casuskompas::platform::{Appearance, Preferences};
use casuskompas::vault::{Fault, Listing, SecondCopy, VaultError};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use iced::Element;
use iced::keyboard::key::Named;
use uuid::Uuid;

use crate::support::{self, Window};

const NOW: &str = "2026-11-19T09:30:00+01:00";

pub(crate) struct Desk<State> {
    guidance: Guidance,
    pub(crate) listing: Listing,
    pub(crate) listed: bool,
    pub(crate) read_only: bool,
    preferences: Preferences,
    glances: today::Glances,
    pub(crate) state: State,
    asked: Vec<Ask>,
}

impl<State: Default> Desk<State> {
    pub(crate) fn new(listing: Listing) -> Self {
        Self {
            guidance: Guidance::embedded().unwrap(),
            listing,
            listed: true,
            read_only: false,
            preferences: Preferences { my_name: CONSULTANT.to_owned(), ..Preferences::default() },
            glances: today::Glances::default(),
            state: State::default(),
            asked: Vec::new(),
        }
    }
}

impl<State> Desk<State> {
    fn seen(&self) -> cases::Seen<'_> {
        cases::Seen {
            listing: &self.listing,
            listed: self.listed,
            glances: &self.glances,
            meetings: &[],
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            now: now(),
            me: &self.preferences.my_name,
            guidance: &self.guidance,
            region: self.guidance.region_or_first("nl"),
            read_only: self.read_only,
            preferences: &self.preferences,
            ..support::context("")
        }
    }
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(NOW).unwrap()
}

fn this_day() -> NaiveDate {
    now().date_naive()
}

fn families() -> Vec<Case> {
    demo::families(this_day())
}

fn family(name: &str) -> Case {
    let all = families();
    all.into_iter().find(|case| case.name == name).unwrap()
}

pub(crate) fn listing(cases: &[Case]) -> Listing {
    Listing {
        summaries: cases.iter().map(Summary::of).map(Arc::new).collect(),
        ..Listing::default()
    }
}

pub(crate) type Today = Window<Desk<today::State>, today::Message>;

fn refresh_today(desk: &mut Desk<today::State>) {
    let mut state = std::mem::take(&mut desk.state);
    state.refresh(&desk.listing.summaries, 1, &desk.context());
    desk.state = state;
}

pub(crate) fn open_today(mut desk: Desk<today::State>) -> Today {
    refresh_today(&mut desk);
    Window::new(desk, view_today, update_today).sized(1166.0, 9000.0)
}

fn view_today(desk: &Desk<today::State>) -> Element<'_, today::Message> {
    let page = today::view(&desk.state, &desk.listing, desk.listed, &desk.context());
    root("Casuskompas", page).into()
}

fn update_today(desk: &mut Desk<today::State>, message: today::Message) {
    desk.asked.extend(today::update(&mut desk.state, message).ask);
    refresh_today(desk);
}

fn names<Model, Message: Clone>(window: &mut Window<Model, Message>, role: Role) -> Vec<String> {
    let spoken = window.spoken().into_iter();
    let of_role = spoken.filter(|spoken| spoken.announcement.role == role);
    of_role.map(|spoken| spoken.announcement.name).collect()
}

fn says<Model, Message: Clone>(window: &mut Window<Model, Message>, words: &str) -> bool {
    window.tree().contains(words)
}

/// What the row of a case says, cell by cell, as it is read aloud.
fn cells<Model, Message: Clone>(window: &mut Window<Model, Message>, name: &str) -> Vec<String> {
    let all: Vec<Spoken> = window.spoken();
    let link = all.iter().position(|spoken| {
        spoken.announcement.role == Role::Link && spoken.announcement.name == name
    });
    let after = all[link.unwrap()..].iter();
    let row = after.take_while(|spoken| spoken.announcement.role != Role::Row);
    row.map(|spoken| spoken.announcement.name.clone()).collect()
}

/// The cases of the table, in order.
fn rows<Model, Message: Clone>(window: &mut Window<Model, Message>) -> Vec<String> {
    names(window, Role::RowHeader)
}

/// What is due soon, in order.
fn items<Model, Message: Clone>(window: &mut Window<Model, Message>) -> Vec<String> {
    let links = names(window, Role::Link).into_iter();
    links.filter(|link| link.contains(" — ")).collect()
}

#[test]
fn today_shows_what_is_due_soonest_first_and_leads_to_it() {
    let mut window = open_today(Desk::new(listing(&families())));
    let first = items(&mut window);
    window.click(Role::Link, "Alle 51 tonen");
    let items = items(&mut window);
    assert_eq!(items[..6], first);
    let late = items.iter().position(|item| {
        item == "Gezin Linde — Veiligheidsplan evalueren met vader, moeder en oma"
    });
    let later = items.iter().position(|item| item.starts_with("Mevrouw Wilg — Waakvlam"));
    assert!(late.unwrap() < later.unwrap(), "{items:?}");
    let linde = window.get(Role::Link, &items[late.unwrap()]).announcement;
    assert_eq!(linde.description.as_deref(), Some("te laat, 3 dagen, AVE 2"));
    window.click(Role::Link, &items[late.unwrap()]);
    window.click(Role::Link, "Gezin Berk — Betaalplan sturen naar de schuldeisers");
    assert_eq!(
        window.model.asked,
        [
            Ask::Open(family("Gezin Linde").id, Step::Logbook),
            Ask::Open(family("Gezin Berk").id, Step::Phase(Phase::Risicos)),
        ]
    );
}

#[test]
fn days_near_today_are_said_in_words() {
    let due = |days: i64| {
        let mut case = Case::new(CaseId(Uuid::from_u128(9)), "Gezin Els", "", this_day());
        case.agenda.push(casuskompas::case::Moment {
            on: Some(this_day() + chrono::TimeDelta::days(days)),
            what: "Bellen".into(),
            ..Default::default()
        });
        let mut window = open_today(Desk::new(listing(&[case])));
        let item = window.find(Role::Link, "Gezin Els — Bellen");
        let marked = window.model.state.marked();
        (item.and_then(|item| item.announcement.description), marked)
    };
    let said = |words: &str, marked| (Some(format!("{words}, nog geen AVE")), marked);
    assert_eq!(due(-1), said("te laat, 1 dag", 1));
    assert_eq!(due(0), said("vandaag", 1));
    assert_eq!(due(1), said("morgen", 1));
    assert_eq!(due(2), said("over 2 dagen", 1));
    assert_eq!(due(3), said("zondag 22 november 2026", 0));
    assert_eq!(due(7), said("donderdag 26 november 2026", 0));
    assert_eq!(due(8), (None, 0));
}

#[test]
fn a_row_tells_the_case_at_a_glance() {
    let mut window = open_today(Desk::new(listing(&families())));
    assert_eq!(
        cells(&mut window, "Gezin Linde"),
        [
            "Gezin Linde",
            "Julia 10, Tom 8 · psychisch geweld, conflictscheiding en 1 meer",
            "1 Veiligheid",
            "AVE 2",
            "ik",
            "41 dagen geleden",
            "maandag 16 november 2026, evaluatie",
        ]
    );
}

#[test]
fn the_bar_counts_what_is_marked_in_running_cases() {
    let mut cases = families();
    let mut window = open_today(Desk::new(listing(&cases)));
    let marked = window.model.state.marked();
    assert!(marked >= 3, "{marked}");
    let words = format!(
        "donderdag 19 november 2026 · {marked} momenten vragen aandacht in 9 lopende casussen"
    );
    assert!(says(&mut window, &words), "{}", window.tree());
    for case in &mut cases {
        case.closed_on = Some(this_day());
    }
    let mut window = open_today(Desk::new(listing(&cases)));
    assert!(says(&mut window, "· nu vraagt niets aandacht"));
    assert!(!says(&mut window, "in 0 lopende casussen"));
}

#[test]
fn chips_filter_the_running_cases() {
    let mut window = open_today(Desk::new(listing(&families())));
    let escalated: Vec<String> = families()
        .into_iter()
        .filter(|case| case.ave().is_some_and(|level| level >= Ave::Three))
        .map(|case| case.name)
        .collect();
    window.click(Role::Radio, &format!("Opgeschaald {}", escalated.len()));
    let mut found = rows(&mut window);
    found.sort();
    let mut wanted = escalated;
    wanted.sort();
    assert_eq!(found, wanted);
    // With whom somebody keeps in touch after closing is shown here too.
    window.click(Role::Radio, "Waakvlam 2");
    assert_eq!(rows(&mut window), ["Mevrouw Wilg", "Mevrouw Iep"]);
}

#[test]
fn violence_that_came_back_after_a_safe_period_is_counted_and_shown() {
    let mut cases = families();
    for case in &mut cases {
        case.incidents.clear();
    }
    let incident = |days: u64| casuskompas::case::Incident {
        on: Some(this_day() - Days::new(days)),
        ..Default::default()
    };
    cases[0].incidents = vec![incident(200), incident(110)];
    cases[1].incidents = vec![incident(200), incident(111)];
    let mut window = open_today(Desk::new(listing(&cases)));
    assert!(says(&mut window, "In 1 van 9 lopende casussen"));
    window.click(Role::Link, "Deze casussen tonen");
    assert_eq!(rows(&mut window), [cases[0].name.clone()]);
    assert_eq!(names(&mut window, Role::Radio).last().unwrap(), "Terugkerend 1");
}

#[test]
fn it_is_told_where_somebody_had_asked_before_violence_came_back() {
    let mut cases = families();
    for case in &mut cases {
        case.incidents.clear();
    }
    let incident = |days: u64| casuskompas::case::Incident {
        on: Some(this_day() - Days::new(days)),
        ..Default::default()
    };
    let case = &mut cases[0];
    case.incidents = vec![incident(400), incident(300)];
    case.waakvlam.push(casuskompas::case::WaakvlamContact {
        on: Some(this_day() - Days::new(305)),
        violence: casuskompas::case::Answer::No,
        ..Default::default()
    });
    let told = "In 1 casus had iemand die veilige periode ook nagevraagd.";
    assert!(!says(&mut open_today(Desk::new(listing(&cases))), told));
    let mut desk: Desk<today::State> = Desk::new(listing(&cases));
    let context = desk.context();
    let advice = advise(&cases[0], context.guidance, context.region, context.today());
    let looked = Looked::at(&cases[0], &advice, context.guidance, context.today());
    assert_eq!(looked.glance.recurrence.map(|one| one.after), Some(95));
    desk.state.glances.note(cases[0].id, looked);
    assert!(says(&mut open_today(desk), told));
}

#[test]
fn drawings_say_what_they_show_and_who_to_call() {
    let mut window = open_today(Desk::new(listing(&families())));
    let drawings = names(&mut window, Role::Image);
    assert!(drawings[0].starts_with("Casussen per AVE-niveau: "), "{drawings:?}");
    assert!(drawings[0].contains("AVE 4: 1"), "{drawings:?}");
    assert!(drawings[1].contains("Directe veiligheid: "), "{drawings:?}");
    assert!(says(&mut window, "Direct gevaar? Bel 112. Advies of melden: Veilig Thuis 0800-2000"));
}

#[test]
fn each_row_is_one_stop_for_tab_and_opens_with_enter() {
    let mut window = open_today(Desk::new(listing(&families())));
    for _ in 0..40 {
        window.tab();
        if window.focused().as_deref() == Some("Link Gezin Linde") {
            break;
        }
    }
    assert_eq!(window.focused().as_deref(), Some("Link Gezin Linde"));
    window.key(Named::Enter);
    assert!(matches!(window.model.asked[..], [Ask::Open(id, _)] if id == family("Gezin Linde").id));
    window.tab();
    let next = window.focused().unwrap();
    let rows = rows(&mut window);
    let linde = rows.iter().position(|row| row == "Gezin Linde").unwrap();
    assert_eq!(next, format!("Link {}", rows[linde + 1]));
}

#[test]
fn the_pointer_may_press_a_row_anywhere() {
    let mut window = open_today(Desk::new(listing(&families())));
    let link = window.get(Role::Link, "Gezin Linde").bounds;
    let days = window.get(Role::Cell, "41 dagen geleden").bounds;
    window.click_at(link.center());
    window.click_at(days.center());
    let id = family("Gezin Linde").id;
    assert!(
        matches!(window.model.asked[..], [Ask::Open(one, _), Ask::Open(two, _)] if one == id && two == id),
        "{:?}",
        window.model.asked
    );
}

#[test]
fn searching_on_today_asks_for_all_cases() {
    let mut window = open_today(Desk::new(listing(&families())));
    window.click(Role::TextField, "Zoek in alle casussen");
    window.type_text("julia");
    window.key(Named::Enter);
    assert_eq!(window.model.asked, [Ask::Search("julia".into())]);
}

#[test]
fn an_empty_vault_invites_and_a_reader_is_not_invited() {
    let mut window = open_today(Desk::new(Listing::default()));
    assert!(says(&mut window, "Nog geen casussen in deze kluis"));
    window.click(Role::Button, "Nieuwe casus");
    assert_eq!(window.model.asked, [Ask::NewCase]);
    window.model.read_only = true;
    assert_eq!(window.find(Role::Button, "Nieuwe casus").map(|it| it.depth), None);
}

#[test]
fn while_the_vault_is_read_today_says_so() {
    let mut desk = Desk::<today::State>::new(Listing::default());
    desk.listed = false;
    let mut window = open_today(desk);
    assert!(window.find(Role::Status, "De kluis wordt gelezen…").is_some());
    assert!(!says(&mut window, "Nog geen casussen"));
}

pub(crate) fn many(count: u128) -> Vec<Case> {
    let case = |number: u128| {
        let name = format!("Gezin {number:05}");
        let mut case = Case::new(CaseId(Uuid::from_u128(number)), &name, "", this_day());
        case.agenda.push(casuskompas::case::Moment {
            on: Some(this_day()),
            what: "Bellen".into(),
            ..Default::default()
        });
        case
    };
    (1..=count).map(case).collect()
}

#[test]
fn a_large_vault_shows_a_part_and_the_way_to_the_rest() {
    let mut window = open_today(Desk::new(listing(&many(2000))));
    assert_eq!(rows(&mut window).len(), 50);
    assert_eq!(items(&mut window).len(), 6);
    window.click(Role::Link, "Nog 100 van 2000 tonen");
    assert_eq!(items(&mut window).len(), 106);
    window.redraw();
    window.redraw();
    window.click(Role::Link, "Minder tonen");
    assert_eq!(items(&mut window).len(), 6);
    window.click(Role::Link, "Alle casussen (2000)");
    assert_eq!(window.model.asked, [Ask::Search(String::new())]);
    window.model.listing.summaries.truncate(40);
    let mut window = open_today(Desk::new(window.model.listing.clone()));
    window.click(Role::Link, "Alle 40 tonen");
    assert_eq!(items(&mut window).len(), 40);
}

pub(crate) type Cases = Window<Desk<cases::State>, cases::Message>;

fn refresh_cases(desk: &mut Desk<cases::State>) {
    let mut state = std::mem::take(&mut desk.state);
    state.refresh(desk.seen(), 1, &desk.context());
    desk.state = state;
}

pub(crate) fn open_cases(listing: Listing) -> Cases {
    let mut desk = Desk::new(listing);
    refresh_cases(&mut desk);
    Window::new(desk, view_cases, update_cases).sized(1166.0, 4000.0)
}

fn view_cases(desk: &Desk<cases::State>) -> Element<'_, cases::Message> {
    let page = cases::view(&desk.state, desk.seen(), &desk.context());
    root("Casuskompas", page).into()
}

pub(crate) fn update_cases(desk: &mut Desk<cases::State>, message: cases::Message) {
    let mut state = std::mem::take(&mut desk.state);
    let asked = cases::update(&mut state, message, &desk.listing.summaries, &desk.context()).ask;
    desk.state = state;
    desk.asked.extend(asked);
    refresh_cases(desk);
}

#[test]
fn cases_are_found_by_any_word_of_them() {
    let mut window = open_cases(listing(&families()));
    assert_eq!(rows(&mut window).len(), 10);
    window.click(Role::TextField, "Zoek in alle casussen");
    window.type_text("TOM julia 2026-014");
    assert_eq!(rows(&mut window), ["Gezin Linde"]);
    assert!(window.find(Role::Status, "1 casus gevonden").is_some());
    window.type_text(" nergens");
    assert_eq!(rows(&mut window), Vec::<String>::new());
    assert!(says(&mut window, "Geen casus past bij wat u zoekt."));
    window.click(Role::Link, "Alles weer tonen");
    assert_eq!(rows(&mut window).len(), 10);
}

#[test]
fn choices_narrow_the_list() {
    let mut cases = families();
    cases[5].closed_on = Some(this_day());
    let closed = cases[5].name.clone();
    let mut window = open_cases(listing(&cases));
    window.click(Role::Radio, "Afgesloten");
    assert_eq!(rows(&mut window), [closed]);
    window.click(Role::Radio, "Lopend");
    window.click(Role::Radio, "3 Herstel");
    assert_eq!(rows(&mut window), ["Mevrouw Wilg"]);
    window.click(Role::Radio, "AVE 3");
    assert_eq!(rows(&mut window), Vec::<String>::new());
    window.click(Role::Link, "Alles weer tonen");
    window.click(Role::CheckBox, "Mijn regie");
    let mine = cases.iter().filter(|case| case.regie.casusregie.name == CONSULTANT);
    assert_eq!(rows(&mut window).len(), mine.count());
    window.click(Role::Radio, "Op naam");
    let rows = rows(&mut window);
    assert!(rows.is_sorted(), "{rows:?}");
}

#[test]
fn a_term_that_runs_comes_next_where_it_ends_before_what_was_planned() {
    let mut case = family("Gezin Esdoorn");
    case.agenda.clear();
    case.afspraken.clear();
    case.plans.clear();
    let planned = |window: &mut Cases| cells(window, "Gezin Esdoorn").last().cloned().unwrap();
    let later = planned(&mut open_cases(listing(std::slice::from_ref(&case))));
    assert!(!later.contains("huisverbod"), "{later}");
    let mut desk: Desk<cases::State> = Desk::new(listing(std::slice::from_ref(&case)));
    let context = desk.context();
    let advice = advise(&case, context.guidance, context.region, context.today());
    let looked = Looked::at(&case, &advice, context.guidance, context.today());
    assert!(!looked.glance.clocks.is_empty());
    desk.glances.note(case.id, looked);
    refresh_cases(&mut desk);
    let mut window = Window::new(desk, view_cases, update_cases).sized(1166.0, 4000.0);
    assert_eq!(planned(&mut window), "vrijdag 20 november 2026, huisverbod");
}

#[test]
fn many_cases_are_shown_sheet_by_sheet() {
    let mut window = open_cases(listing(&many(120)));
    window.click(Role::Radio, "Op naam");
    assert_eq!(rows(&mut window).len(), 50);
    assert!(says(&mut window, "Bladzijde 1 van 3"));
    assert!(window.get(Role::Button, "Vorige").announcement.disabled);
    window.click(Role::Button, "Volgende");
    window.click(Role::Button, "Volgende");
    assert_eq!(rows(&mut window)[0], "Gezin 00101");
    assert_eq!(rows(&mut window).len(), 20);
    assert!(window.get(Role::Button, "Volgende").announcement.disabled);
    window.click(Role::TextField, "Zoek in alle casussen");
    window.type_text("0007");
    assert_eq!(
        rows(&mut window),
        [
            "Gezin 00007",
            "Gezin 00070",
            "Gezin 00071",
            "Gezin 00072",
            "Gezin 00073",
            "Gezin 00074",
            "Gezin 00075",
            "Gezin 00076",
            "Gezin 00077",
            "Gezin 00078",
            "Gezin 00079"
        ]
    );
    assert!(!says(&mut window, "Bladzijde"));
}

#[test]
fn words_from_elsewhere_search_everything() {
    let mut state = cases::State::default();
    let desk = Desk::<()>::new(listing(&families()));
    let closed = cases::Message::Standing(cases::Standing::Closed);
    let _ = cases::update(&mut state, closed, &desk.listing.summaries, &desk.context());
    state.search_for("linde".into());
    state.refresh(desk.seen(), 1, &desk.context());
    assert_eq!(state.search(), "linde");
    assert_eq!(state.found(), [0]);
}

#[test]
fn a_listing_with_other_content_is_searched_again() {
    let mut desk = Desk::<()>::new(listing(&families()));
    let mut state = cases::State::default();
    state.search_for("zilverspar".into());
    state.refresh(desk.seen(), 1, &desk.context());
    assert!(state.found().is_empty());
    Arc::make_mut(&mut desk.listing.summaries[2]).name = "Gezin Zilverspar".into();
    state.refresh(desk.seen(), 2, &desk.context());
    assert_eq!(state.found(), [2]);
}

/// A listing with files that cannot be used and a second copy.
pub(crate) fn damaged() -> Listing {
    let mut found = listing(&families());
    let file = "cases/een.age".to_owned();
    found.faults = vec![
        Fault {
            file: file.clone(),
            case: None,
            earlier: None,
            error: VaultError::FileDamaged(file),
        },
        Fault {
            file: "cases/twee.age".into(),
            case: None,
            earlier: None,
            error: VaultError::CaseMissing,
        },
    ];
    found.copies = vec![SecondCopy {
        case: found.summaries[0].id,
        number: 1,
        saved_at: now(),
        saved_by: "M. Aydin".into(),
        summary: found.summaries[0].clone(),
    }];
    found
}

#[test]
fn damaged_files_and_second_copies_are_named_calmly() {
    let mut window = open_cases(damaged());
    let notes = names(&mut window, Role::Text);
    let notes: Vec<_> = notes.iter().filter(|words| words.contains("cases/")).collect();
    assert!(
        notes[0].contains("cases/een.age is beschadigd. De rest van de kluis blijft bruikbaar.")
    );
    assert!(notes[1].starts_with("cases/twee.age: "));
    assert!(notes[2].contains("bewaard op donderdag 19 november 2026 om 09:30 door M. Aydin"));
    assert!(notes[2].contains(".conflict-1.age"), "{}", notes[2]);
}

pub(crate) type Settings = Window<Desk<settings::State>, settings::Message>;

pub(crate) fn open_settings(change: impl FnOnce(&mut Preferences)) -> Settings {
    let mut desk = Desk::new(Listing::default());
    change(&mut desk.preferences);
    Window::new(desk, view_settings, update_settings).sized(1000.0, 2400.0)
}

fn view_settings(desk: &Desk<settings::State>) -> Element<'_, settings::Message> {
    let folder = Some(std::path::Path::new("/kluizen/west"));
    let preferences_fault = desk.read_only.then_some("voorkeuren.ron: vol");
    let size = iced::Size::new(1000.0, 2400.0);
    let context = Context { preferences_fault, size, ..desk.context() };
    let page = settings::view(&desk.state, folder, &context);
    root("Casuskompas", page).into()
}

fn update_settings(desk: &mut Desk<settings::State>, message: settings::Message) {
    let mut state = std::mem::take(&mut desk.state);
    let ask = settings::update(&mut state, message, &desk.context()).ask;
    desk.state = state;
    match ask {
        Some(settings::Ask::Prefer(changed)) => desk.preferences = changed,
        // No case is there to change.
        Some(settings::Ask::CompareRegion(id)) => {
            let compared = settings::Message::region_compared(id, Default::default());
            update_settings(desk, compared);
        }
        _ => {}
    }
}

#[test]
fn settings_take_effect_at_once() {
    let mut window = open_settings(|_| {});
    window.click(Role::Radio, "Hoog contrast");
    window.click(Role::Radio, "150 %");
    window.click(Role::Radio, "5 minuten");
    window.click(Role::Radio, "Arnhem en Achterhoek");
    window.click(Role::TextField, "Uw naam");
    window.type_text("!");
    let now = &window.model.preferences;
    assert_eq!(now.appearance, Appearance::HighContrast);
    assert_eq!((now.scale_percent, now.lock_after_minutes), (150, 5));
    assert_eq!(now.region, "arnhem-achterhoek");
    assert_eq!(now.my_name, format!("{CONSULTANT}!"));
}

#[test]
fn settings_keep_a_value_that_is_not_offered() {
    let mut window = open_settings(|preferences| preferences.lock_after_minutes = 7);
    let waits = window.get(Role::RadioGroup, "Vergrendelen na").announcement;
    assert_eq!(waits.value.as_deref(), Some("7 minuten"));
    window.click(Role::Radio, "10 minuten");
    assert!(window.find(Role::Radio, "7 minuten").is_none());
}

#[test]
fn settings_tell_about_vault_region_method_and_licences() {
    let mut window = open_settings(|_| {});
    for words in [
        "/kluizen/west",
        "leest het AVE-model op de gewone manier",
        "Afwegingskader meldcode, afweging 5",
        "SIL Open Font License 1.1",
        "EUPL-1.2",
    ] {
        assert!(says(&mut window, words), "{words}");
    }
    window.model.read_only = true;
    let alerts = names(&mut window, Role::Alert);
    assert!(alerts[0].contains("voorkeuren.ron: vol"), "{alerts:?}");
}

struct Form {
    desk: Desk<()>,
    form: Option<new_case::State>,
    made: Option<Case>,
    /// Whether the keyboard was sent somewhere last.
    moved_focus: bool,
}

fn view_form(form: &Form) -> Element<'_, new_case::Message> {
    let over = form.form.as_ref().map(new_case::view);
    let base = iced::widget::space().width(iced::Fill).height(iced::Fill);
    root("Casuskompas", layers(base, over)).into()
}

fn update_form(form: &mut Form, message: new_case::Message) {
    let state = form.form.as_mut().unwrap();
    let context = form.desk.context();
    let answer = new_case::update(state, message, &form.desk.listing.summaries, &context);
    form.moved_focus = answer.task.units() > 0;
    match answer.ask {
        None => {}
        Some(new_case::Ask::Close) => form.form = None,
        Some(new_case::Ask::Begin(case)) => form.made = Some(*case),
        Some(other) => panic!("nobody is looked for here: {other:?}"),
    }
}

fn open_form() -> Window<Form, new_case::Message> {
    let form = Form {
        desk: Desk::new(listing(&families())),
        form: Some(new_case::State::default()),
        made: None,
        moved_focus: false,
    };
    Window::new(form, view_form, update_form)
}

#[test]
fn a_new_case_needs_only_a_name() {
    let mut window = open_form();
    assert_eq!(window.focused().as_deref(), Some("TextField Werknaam"));
    window.key(Named::Enter);
    let error = window.get(Role::TextField, "Werknaam").announcement.error;
    assert!(error.unwrap().starts_with("Geef de casus een werknaam"));
    window.type_text("Gezin Iep");
    window.key(Named::Enter);
    assert!(window.model.made.is_none() && window.model.moved_focus);
    window.click(Role::Button, "Casus maken");
    let made = window.model.made.take().unwrap();
    assert_eq!((made.name.as_str(), made.concern.as_str()), ("Gezin Iep", ""));
    assert_eq!(made.regie.casusregie.name, CONSULTANT);
    assert!(made.number.starts_with("2026-"), "{}", made.number);
}

#[test]
fn a_sentence_and_enter_make_the_case_and_escape_puts_the_form_away() {
    let mut window = open_form();
    window.type_text("Gezin Iep");
    window.tab();
    window.type_text("School maakt zich zorgen.");
    window.key(Named::Enter);
    let made = window.model.made.take().unwrap();
    assert_eq!(made.concern, "School maakt zich zorgen.");
    window.key(Named::Escape);
    assert!(window.model.form.is_none());
}
