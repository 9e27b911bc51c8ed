//! What a reader hears of each step of a case, reviewed line by line.

use std::collections::BTreeSet;

use casuskompas::case::record::put_back;
use casuskompas::case::{
    Answer, Case, Marks, Phase, Place, QuestionId, Relation, SafetyScore, Score, ScoreId,
};
use casuskompas::demo::{self, CONSULTANT};
use casuskompas::gui::casefile::StepMessage;
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::casefile::{self, Casefile, Message, ave, meldcode};
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::widget::{Ask, Live, Role, root};
use casuskompas::vault::VaultError;
use chrono::Days;
use iced::Element;
use iced_test::futures::futures::StreamExt;
use iced_test::futures::futures::executor::block_on;
use iced_test::runtime::{Action, task};

use crate::support::{Window, broken, context, expect_navigation, expect_tree, family, now};

/// A case in a window, without the rest of the program.
struct Sheet {
    file: Casefile,
    kept: SaveState<VaultError>,
    layout: Layout,
}

impl Sheet {
    fn send(&mut self, message: Message) {
        let reply = self.file.update(message, &context(CONSULTANT));
        let Some(mut stream) = task::into_stream(reply.task) else {
            return;
        };
        while let Some(action) = block_on(stream.next()) {
            if let Action::Output(message) = action {
                self.send(message);
            }
        }
    }
}

fn view(sheet: &Sheet) -> Element<'_, Message> {
    let page = casefile::view(&sheet.file, &sheet.kept, context(CONSULTANT), sheet.layout, false);
    root("Casuskompas", page).into()
}

type Open = Window<Sheet, Message>;

fn open(case: Case, step: Step, layout: Layout) -> Open {
    let sheet = Sheet {
        file: Casefile::open(case, step, &context(CONSULTANT)),
        kept: SaveState::Untouched,
        layout,
    };
    let width = match layout {
        Layout::Narrow => 683.0,
        Layout::Medium => 900.0,
        Layout::Wide => 1166.0,
    };
    // High enough to hold a whole step, so that everything can be clicked.
    Window::new(sheet, view, Sheet::send).sized(width, 9000.0)
}

fn linde(step: Step) -> Open {
    open(family("Gezin Linde"), step, Layout::Wide)
}

const STEPS: [(&str, Step); 15] = [
    ("family", Step::Family),
    ("happened", Step::Happened),
    ("safety", Step::Safety),
    ("questions", Step::Questions),
    ("meldcode", Step::Meldcode),
    ("phase-1", Step::Phase(Phase::DirecteVeiligheid)),
    ("phase-2", Step::Phase(Phase::Risicos)),
    ("phase-3", Step::Phase(Phase::Herstel)),
    ("plan", Step::Plan),
    ("ave", Step::Ave),
    ("overleg", Step::Overleg),
    ("timeline", Step::Timeline),
    ("logbook", Step::Logbook),
    ("documents", Step::Documents),
    ("closing", Step::Closing),
];

#[test]
fn the_steps_of_a_full_family() {
    expect_navigation("steps", &mut linde(Step::Logbook));
}

#[test]
fn every_step_of_a_full_family() {
    for (name, step) in STEPS {
        expect_tree(&format!("case-{name}"), &mut linde(step));
    }
}

#[test]
fn a_document_is_told_as_it_is_read() {
    let mut window = open(family("Gezin Esdoorn"), Step::Documents, Layout::Wide);
    window.click(Role::Radio, "TOP-3-plan");
    // The page holds still under the pointer, and so a click could miss.
    window.ask(Role::Radio, "Ruben", Ask::Press);
    expect_tree("case-documents-made", &mut window);
}

#[test]
fn closing_of_a_case_that_is_closed_and_of_one_that_was_opened_again() {
    let mut closed = open(family("Mevrouw Iep"), Step::Closing, Layout::Wide);
    expect_tree("case-closing-closed", &mut closed);
    let mut reopened = open(family("Gezin Berk"), Step::Closing, Layout::Wide);
    expect_tree("case-closing-reopened", &mut reopened);
}

#[test]
fn each_part_of_the_meldcode_keeps_the_rules() {
    let send = |window: &mut Open, message| {
        window.model.send(Message::Step(StepMessage::Meldcode(message)));
    };
    for case in demo::families(now().date_naive()) {
        let name = case.name.clone();
        let mut window = open(case, Step::Meldcode, Layout::Wide);
        for number in 1..=5 {
            send(&mut window, meldcode::Message::Show(number));
            send(&mut window, meldcode::Message::Sheet);
            let found = broken(&window.spoken());
            assert!(found.is_empty(), "{name} {number}: {found:#?}");
        }
        if name == "Gezin Esdoorn" {
            for number in [4, 5] {
                send(&mut window, meldcode::Message::Show(number));
                expect_tree(&format!("case-meldcode-{number}"), &mut window);
            }
        }
    }
}

#[test]
fn every_step_of_every_family_keeps_the_rules() {
    for case in demo::families(now().date_naive()) {
        for (name, step) in STEPS {
            for layout in [Layout::Narrow, Layout::Medium, Layout::Wide] {
                let mut window = open(case.clone(), step, layout);
                let broken = broken(&window.spoken());
                assert!(broken.is_empty(), "{} {name}: {broken:#?}", case.name);
            }
        }
    }
}

#[test]
fn red_flags_where_there_is_little_room() {
    let mut window = open(family("Gezin Esdoorn"), Step::Family, Layout::Narrow);
    expect_tree("case-family-narrow", &mut window);
    let mut window = open(family("Gezin Esdoorn"), Step::Ave, Layout::Medium);
    expect_tree("case-ave-medium", &mut window);
}

/// Presses each button whose name begins like this.
fn press(window: &mut Open, names: &[&str]) {
    for name in names {
        let mut spoken = window.spoken().into_iter();
        let found = spoken.find(|one| {
            let said = &one.announcement;
            said.role == Role::Button && said.name.starts_with(name)
        });
        let found = found.unwrap_or_else(|| panic!("no {name:?} in\n{}", window.tree()));
        window.click_at(found.bounds.center());
    }
}

#[test]
fn the_family_with_its_forms_open() {
    let mut window = linde(Step::Family);
    press(&mut window, &["Tom, 8", "Moeder en Vader", "Bewaar en volgende"]);
    expect_tree("case-family-open", &mut window);
}

#[test]
fn what_happened_with_its_forms_open() {
    let mut window = linde(Step::Happened);
    press(&mut window, &["vr 9 okt", "Zorg toevoegen"]);
    expect_tree("case-happened-open", &mut window);
}

#[test]
fn how_safe_it_is_with_its_forms_open() {
    let mut window = linde(Step::Safety);
    press(&mut window, &["Oma is rustig", "Cijfer toevoegen"]);
    expect_tree("case-safety-open", &mut window);
}

#[test]
fn questions_with_their_forms_open() {
    let mut window = linde(Step::Questions);
    press(&mut window, &["Notitie wijzigen", "17 vragen openen", "6 vragen openen"]);
    expect_tree("case-questions-open", &mut window);
}

#[test]
fn a_plan_with_its_forms_open() {
    let mut window = linde(Step::Phase(Phase::DirecteVeiligheid));
    press(&mut window, &["Geen ruzie waar", "Eerder naar fase 2"]);
    expect_tree("case-phase-1-open", &mut window);
}

#[test]
fn a_plan_that_is_written_one_that_holds_and_one_of_many() {
    let mut written = open(family("Gezin Els"), Step::Plan, Layout::Wide);
    written.click(Role::Radio, "Samen gemaakt");
    press(&mut written, &["Teken toevoegen", "Uitspraak toevoegen", "Vaststellen"]);
    expect_tree("case-plan-written", &mut written);
    let mut apart = open(family("Gezin Esdoorn"), Step::Plan, Layout::Wide);
    expect_tree("case-plan-apart", &mut apart);
    apart.click(Role::Radio, "Eva");
    expect_tree("case-plan-own", &mut apart);
}

#[test]
fn advice_and_decision_with_everything_open() {
    let mut window = linde(Step::Ave);
    let open = [
        "Tonen wat niet geldt",
        "Tonen wat vraagt om opschalen",
        "Casusregie wijzigen",
        "Besluit vastleggen",
    ];
    press(&mut window, &open);
    expect_tree("case-ave-open", &mut window);
}

#[test]
fn the_logbook_with_its_forms_open() {
    let mut window = linde(Step::Logbook);
    press(&mut window, &["wo 25 nov", "Verbeteren", "2 momenten"]);
    expect_tree("case-logbook-open", &mut window);
}

/// Gezin Linde with three children of one name, of whom nothing else is known,
/// each with an opinion, a score and a tie.
fn namesakes() -> Case {
    let mut case = family("Gezin Linde");
    let father = case.family.at(Place::Adult).next().unwrap().id;
    for name in ["Julia", "julia ", "JULIA"] {
        let id = case.family.add(Place::Child);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.into(), "dochter".into());
        let relation = Relation { from: id, to: father, ..Relation::default() };
        put_back(&mut case.family.relations, usize::MAX, relation);
        case.incidents[0].involved.insert(id);
        let score = Score::try_from(4).unwrap();
        let (on, words, marks) = (now().date_naive(), String::new(), Marks::new());
        let score = SafetyScore { id: ScoreId::default(), person: id, score, on, words, marks };
        put_back(&mut case.safety_scores, usize::MAX, score);
        let plan = &mut case.phases.directe_veiligheid;
        plan.iter_mut().for_each(|priority| priority.opinion_mut(id).agrees = Answer::No);
    }
    case
}

/// Names that two things in one group have, as far as they name Julia.
fn shared_names(window: &mut Open) -> Vec<String> {
    let (mut above, mut seen, mut shared) = (Vec::new(), BTreeSet::new(), Vec::new());
    for (at, one) in window.spoken().into_iter().enumerate() {
        above.truncate(one.depth);
        let said = one.announcement;
        let about = format!("{} {}", said.name, said.description.clone().unwrap_or_default());
        if said.name.to_lowercase().contains("julia") {
            let role = format!("{:?}", said.role);
            let same = (above.last().copied(), role, about.to_lowercase());
            if !seen.insert(same) {
                shared.push(about);
            }
        }
        above.push(at);
    }
    shared
}

#[test]
fn namesakes_are_told_apart_wherever_they_are_named() {
    let opened: [(Step, &[&str]); 3] = [
        (Step::Family, &["Relatie toevoegen", "Julia, 10"]),
        (Step::Happened, &["vr 9 okt"]),
        (Step::Phase(Phase::DirecteVeiligheid), &["Geen ruzie waar"]),
    ];
    for (step, buttons) in opened {
        let mut window = open(namesakes(), step, Layout::Wide);
        for opened in [&[][..], buttons] {
            press(&mut window, opened);
            let shared = shared_names(&mut window);
            assert!(shared.is_empty(), "{step:?}: {shared:#?}");
            let all = window.spoken();
            let each = |mark: &str| all.iter().any(|one| one.announcement.name.contains(mark));
            assert!(each("Julia (10 jaar)") || each("Julia, 10"), "{}", window.tree());
            assert!(each("julia (nr. 3)") || each("Julia (nr. 2)"), "{}", window.tree());
        }
    }
}

#[test]
fn who_died_is_read_and_marked_and_no_longer_asked_or_planned_with() {
    let mut case = family("Gezin Linde");
    let child = case.family.children().next().unwrap().id;
    let day = now().date_naive() - Days::new(700);
    case.family.person_mut(child).unwrap().died_on = Some(day);
    let plan = &mut case.phases.directe_veiligheid;
    for priority in plan.iter_mut() {
        priority.opinions.clear();
    }
    let planned = plan.active()[0].id;
    plan.get_mut(planned).unwrap().for_whom.insert(child);
    let mut window = open(case.clone(), Step::Family, Layout::Wide);
    assert!(window.tree().contains("Julia (overleden), 8"), "{}", window.tree());
    press(&mut window, &["Julia (overleden)"]);
    assert!(!window.tree().contains("Vandaag gesproken"));
    let died = |window: &mut Open| {
        let person = window.model.file.case().family.person(child).unwrap();
        (person.died, person.died_on)
    };
    let tick = |window: &mut Open| {
        let found = window.get(Role::CheckBox, "Overleden");
        window.click_at(found.bounds.center());
    };
    tick(&mut window);
    assert_eq!(died(&mut window), (true, Some(day)));
    tick(&mut window);
    assert_eq!(died(&mut window), (false, None));
    press(&mut window, &["Ongedaan maken"]);
    assert_eq!(died(&mut window), (true, Some(day)));
    let mut window = open(case.clone(), Step::Phase(Phase::DirecteVeiligheid), Layout::Wide);
    let again = "Kijk opnieuw: Julia (overleden) staat nog in deze afspraak";
    assert!(window.tree().contains(again), "{}", window.tree());
    press(&mut window, &["Geen ruzie waar"]);
    let tree = window.tree();
    assert!(tree.contains("Voor wie") && tree.contains("Julia (overleden)"), "{tree}");
    assert!(tree.contains("Is Tom het eens?"), "{tree}");
    assert!(!tree.contains("Is Julia"), "{tree}");
}

/// What is read aloud by itself: role, name and key.
fn live(window: &mut Open) -> Vec<(Role, String, Option<String>)> {
    let spoken = window.spoken().into_iter().map(|one| one.announcement);
    let live = spoken.filter(|said| said.live != Live::Off);
    live.map(|said| (said.role, said.name, said.key)).collect()
}

/// Answers a question as the step AVE en regie does.
fn answer(window: &mut Open, question: &str, answer: Answer) {
    let message = ave::Message::Answer(QuestionId::from(question), answer);
    window.model.send(Message::Step(StepMessage::Ave(message)));
}

#[test]
fn a_change_of_the_advice_is_told_once_at_its_own_place() {
    let violence = "nieuw-geweld-sinds-afspraken";
    let mut window = linde(Step::Ave);
    assert_eq!(live(&mut window).len(), 1, "only whether it is kept");
    answer(&mut window, violence, Answer::Yes);
    let advice = Some("advice".to_owned());
    let told = live(&mut window);
    let up = "Advies is nu AVE 3, was AVE 2".to_owned();
    assert!(told.contains(&(Role::Status, up, advice.clone())), "{told:?}");
    answer(&mut window, violence, Answer::Unknown);
    let told = live(&mut window);
    let down = "Advies is nu AVE 2, was AVE 3".to_owned();
    assert!(told.contains(&(Role::Status, down, advice)), "{told:?}");
    window.model.send(Message::Go(Step::Family));
    assert_eq!(live(&mut window).len(), 1, "old news is gone");
}

#[test]
fn only_an_alert_that_is_new_breaks_in() {
    let mut window = linde(Step::Ave);
    answer(&mut window, "acuut-onveilig", Answer::Yes);
    let alerts = |window: &mut Open| {
        let told = live(window).into_iter();
        told.filter(|(role, ..)| *role == Role::Alert).count()
    };
    assert!(alerts(&mut window) > 0, "{}", window.tree());
    window.model.send(Message::Go(Step::Family));
    assert_eq!(alerts(&mut window), 0);
    assert!(window.find(Role::Group, "Nu eerst").is_some());
}

#[test]
fn saving_is_told_and_trouble_with_it_breaks_in() {
    let mut window = linde(Step::Family);
    let kept = Some("kept".to_owned());
    for state in [SaveState::Untouched, SaveState::At { since: now(), is_news: true }] {
        window.model.kept = state;
        let told = live(&mut window);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].0, &told[0].2), (Role::Status, &kept));
    }
    // Nothing is said to be kept while something newer waits, and not at each pause.
    for state in [
        SaveState::Busy(None),
        SaveState::Busy(Some(now())),
        SaveState::At { since: now(), is_news: false },
    ] {
        window.model.kept = state;
        assert_eq!(live(&mut window), []);
    }
    window.model.kept = SaveState::Failed(VaultError::CaseMissing);
    // What breaks in stands below the case, with the reason and what to do.
    assert_eq!(live(&mut window), []);
    assert!(window.find(Role::Text, "NIET BEWAARD").is_some());
}

/// "bewaard 14:02, versleuteld" is longer than "wordt bewaard…": that must not
/// take a line more and push the page down, wherever the words end.
#[test]
fn the_head_keeps_its_height_whatever_is_said_of_keeping() {
    for name in ["Gezin Linde", "Gezin Els", "Gezin Esdoorn"] {
        let mut window = open(family(name), Step::Family, Layout::Wide);
        for width in (1000..1500).step_by(20) {
            let mut heights = Vec::new();
            for state in [
                SaveState::Untouched,
                SaveState::Busy(None),
                SaveState::At { since: now(), is_news: false },
            ] {
                window.model.kept = state;
                window.resize(width as f32, 768.0);
                let head = window.get(Role::Group, &format!("Casus {name}"));
                heights.push(head.bounds.height);
            }
            assert!(heights.iter().all(|one| *one == heights[0]), "{name} {width}: {heights:?}");
        }
    }
}
