//! AVE en regie: reading the advice, answering on the spot, deciding.

use casuskompas::advice::{Advice, advise};
use casuskompas::case::{Answer, Ave, Case, QuestionId, Role as Rol};
use casuskompas::demo::{CONSULTANT, families};
use casuskompas::gui::casefile::step::StepView;
use casuskompas::gui::casefile::{self, Casefile, ave};
use casuskompas::gui::context::Context;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::widget::{Role, Spoken, root};
use casuskompas::guidance::logic::Truth;
use casuskompas::guidance::{Guidance, Setting};
use iced::Element;
use iced::widget::{container, scrollable};

use crate::support::{self, Window, family, now};

const COOPERATION: &str = "Werken alle hulpverleners aan dezelfde afspraken?";
const VIOLENCE: &str = "Is er sinds de afspraken nieuw geweld geweest?";
const NO_REASON: &str =
    "Schaal niet af alleen omdat er tijd voorbij is of omdat een partij is weggegaan.";

struct Open {
    state: ave::State,
    case: Case,
    advice: Advice,
    read_only: bool,
}

fn context(read_only: bool) -> Context<'static> {
    Context { read_only, ..support::context(CONSULTANT) }
}

fn advice_on(case: &Case) -> Advice {
    let context = context(false);
    advise(case, context.guidance, context.region, context.today())
}

fn view(open: &Open) -> Element<'_, ave::Message> {
    let Open { state, case, advice, read_only } = open;
    let step = ave::view(StepView { state, case, advice, context: context(*read_only) });
    root("Casuskompas", scrollable(container(step).padding(18))).into()
}

fn update(open: &mut Open, message: ave::Message) {
    let context = context(open.read_only);
    let _ = ave::update(&mut open.state, message, &mut open.case, &open.advice, &context);
    open.advice = advice_on(&open.case);
}

type Step = Window<Open, ave::Message>;

fn open(case: Case) -> Step {
    shown(case, false)
}

fn shown(case: Case, read_only: bool) -> Step {
    let open = Open { state: ave::State::default(), advice: advice_on(&case), case, read_only };
    // High enough to hold the whole step, so that everything can be clicked.
    Window::new(open, view, update).sized(954.0, 6000.0)
}

/// Everything of a role that lies inside something else.
fn inside(window: &mut Step, around: &Spoken, role: Role) -> Vec<Spoken> {
    let within = |one: &Spoken| around.bounds.contains(one.bounds.center());
    let spoken = window.spoken().into_iter();
    spoken.filter(|one| one.announcement.role == role && within(one)).collect()
}

/// Clicks an answer of a question.
fn answer(window: &mut Step, question: &str, name: &str) {
    let group = window.get(Role::RadioGroup, question);
    let radios = inside(window, &group, Role::Radio);
    let radio = radios.iter().find(|one| one.announcement.name == name);
    window.click_at(radio.unwrap().bounds.center());
}

fn type_into(window: &mut Step, role: Role, field: &str, words: &str) {
    window.click(role, field);
    window.type_text(words);
}

/// Whether these words are in a name or a description.
fn says(window: &mut Step, words: &str) -> bool {
    let mut spoken = window.spoken().into_iter();
    spoken.any(|one| {
        let about = one.announcement.description.unwrap_or_default();
        one.announcement.name.contains(words) || about.contains(words)
    })
}

fn questions(window: &mut Step) -> Vec<String> {
    let list = window.get(Role::List, "Deze antwoorden kunnen het advies veranderen");
    let asked = inside(window, &list, Role::RadioGroup);
    asked.into_iter().map(|one| one.announcement.name).collect()
}

#[test]
fn the_ladder_tells_what_is_advised_possible_and_decided() {
    let mut window = open(family("Gezin Linde"));
    let ladder =
        window.get(Role::List, "De vier niveaus. Advies: AVE 2, niveau 2 van 4. Kan AVE 3 worden");
    let levels = inside(&mut window, &ladder, Role::ListItem);
    let beginnings = [
        "AVE 1: Voorkomen",
        "AVE 2, Advies, Vastgesteld op wo 14 okt: Hulp nodig",
        "AVE 3, mogelijk: Meerdere domeinen",
        "AVE 4: Volledige escalatie",
    ];
    assert_eq!(levels.len(), beginnings.len());
    for (level, beginning) in levels.iter().zip(beginnings) {
        let name = &level.announcement.name;
        assert!(name.starts_with(beginning), "{name}");
    }
}

#[test]
fn an_answer_on_the_spot_changes_the_advice_and_stays_where_it_was() {
    let mut window = open(family("Gezin Linde"));
    assert!(says(&mut window, "Bij ‘nee’ wordt het advies AVE 3."));
    let before = questions(&mut window);
    assert_eq!(before.len(), 2);
    assert!(before.contains(&VIOLENCE.to_owned()));

    answer(&mut window, VIOLENCE, "Ja");
    let seen = &window.model.case.observations;
    let seen = seen.get(&QuestionId::from("nieuw-geweld-sinds-afspraken"));
    assert_eq!(seen.unwrap().answer, Answer::Yes);
    assert_eq!(seen.unwrap().on, Some(now().date_naive()));
    assert!(seen.unwrap().note.starts_with("Oma en moeder"), "note kept");
    assert_eq!(window.model.advice.level, Some(Ave::Three));
    assert_eq!(questions(&mut window), before);
    assert!(says(&mut window, "Zojuist beantwoord."));
    assert!(says(&mut window, "kan het advies nu niet meer veranderen"));

    answer(&mut window, VIOLENCE, "Onbekend");
    assert_eq!(window.model.advice.level, Some(Ave::Two));
    assert_eq!(questions(&mut window), before);
}

#[test]
fn a_question_nobody_looked_at_has_no_answer_chosen() {
    let mut window = open(Case::default());
    let group = window.get(Role::RadioGroup, "Is iemand steeds opnieuw of al lange tijd onveilig?");
    assert_eq!(group.announcement.value, None);
}

#[test]
fn all_decisive_questions_are_there_on_request() {
    let mut window = open(Case::default());
    let all = window.model.advice.decisive_questions.len();
    let asked = |window: &mut Step| {
        let list = window.get(Role::List, "Deze antwoorden kunnen het advies veranderen");
        let items = inside(window, &list, Role::ListItem).into_iter();
        items.map(|one| one.announcement.key).collect::<Vec<_>>()
    };
    let first = asked(&mut window);
    assert!(first.len() < all);
    window.click(Role::Button, &format!("Alle {all} vragen tonen"));
    let every = asked(&mut window);
    assert_eq!(every.len(), all);
    assert_eq!(every[..first.len()], first);
}

#[test]
fn criteria_stand_under_what_is_known_of_them() {
    let mut window = open(family("Gezin Linde"));
    let names = |window: &mut Step, list: &str| -> Vec<String> {
        let list = window.get(Role::List, list);
        let items = inside(window, &list, Role::ListItem).into_iter();
        items.map(|one| one.announcement.name).collect()
    };
    let holds = names(&mut window, "Dit geldt");
    assert!(holds[0].starts_with("Geldt: Het gezin heeft hulp nodig."));
    let undecided = names(&mut window, "Dit is nog niet zeker");
    assert_eq!(undecided.len(), 2, "{undecided:?}");
    assert!(says(&mut window, "Ja · eerste gesprek met moeder · di 6 okt · Beide ouders"));
    assert!(says(&mut window, "telt voor AVE 3 · bron: Regiovisie"));

    assert!(window.find(Role::List, "Dit geldt niet").is_none());
    window.click(Role::Button, "Tonen wat niet geldt (6)");
    let not = names(&mut window, "Dit geldt niet");
    assert!(not.contains(&"Geldt niet: Bijzondere kennis nodig".to_owned()));
}

#[test]
fn every_criterion_stands_somewhere_with_its_source() {
    for case in families(now().date_naive()) {
        let name = case.name.clone();
        let mut window = shown(case, true);
        for criterion in window.model.advice.criteria.clone() {
            let called = match criterion.state {
                Truth::Holds => &criterion.reason,
                Truth::Open | Truth::No => &criterion.name,
            };
            assert!(says(&mut window, called), "{name}: {}", criterion.id);
            assert!(says(&mut window, &criterion.sources.join("; ")), "{name}");
        }
    }
}

#[test]
fn ways_down_are_sets_of_changes_with_or_between_them() {
    let mut window = open(family("Gezin Esdoorn"));
    assert!(says(&mut window, "Om lager dan AVE 3 te komen:"));
    assert!(says(&mut window, "Dit is in elk geval nodig:"));
    assert!(says(&mut window, "En daarnaast één van deze mogelijkheden:"));
    assert!(says(&mut window, "Er zijn nog problemen op hooguit één leefgebied."));
    let turned = "Nu: ja. Heeft het gezin problemen op meer dan één leefgebied?";
    assert!(says(&mut window, turned), "the question only below the sentence");
    assert!(says(&mut window, NO_REASON));
    let or = |window: &mut Step| {
        let spoken = window.spoken().into_iter();
        spoken.filter(|one| one.announcement.name == "of").count()
    };
    assert_eq!(or(&mut window), 1);
}

#[test]
fn of_many_ways_down_the_rest_is_there_on_request() {
    let guidance = Guidance::embedded().unwrap();
    let mut case = Case::default();
    let raised = [
        "rode-vlag",
        "ketenaanpak-nodig",
        "meerdere-leefgebieden",
        "domeinoverstijgend",
        "samenwerking-stokt",
    ];
    for place in guidance.bits(Setting::Gewoon) {
        let atom = &guidance.atoms()[*place];
        let raises = raised.contains(&atom.id.as_str());
        let answer = if raises { atom.raising.answer() } else { atom.reassuring().answer() };
        case.observations.set(&QuestionId(atom.id.clone()), answer, now().date_naive());
    }
    let mut window = open(case);
    assert!(says(&mut window, "Eén van deze mogelijkheden is genoeg:"));
    let or = |window: &mut Step| {
        let spoken = window.spoken().into_iter();
        spoken.filter(|one| one.announcement.name == "of").count()
    };
    assert_eq!(or(&mut window), 2);
    window.click(Role::Button, "Alles tonen");
    assert_eq!(or(&mut window), 5);
}

#[test]
fn a_bare_no_for_a_whole_list_is_not_asked() {
    let mut window = open(Case::default());
    assert!(says(&mut window, "Volgt uit de lijst bij Vragen. Beantwoord het daar."));
    let guidance = Guidance::embedded().unwrap();
    for atom in guidance.atoms().iter().filter(|atom| atom.follows_from_others()) {
        assert!(window.find(Role::RadioGroup, &atom.text).is_none(), "{}", atom.id);
    }
}

#[test]
fn ways_up_are_folded_away() {
    let mut window = open(family("Gezin Linde"));
    assert!(!says(&mut window, "Naar AVE 3:"));
    window.click(Role::Button, "Tonen wat vraagt om opschalen");
    assert!(says(&mut window, "Naar AVE 3:"));
    assert!(says(&mut window, &format!("{COOPERATION} ‘nee’")));
}

#[test]
fn the_role_table_shows_the_model_and_fills_in_the_case() {
    let mut window = open(family("Gezin Linde"));
    assert!(says(&mut window, "Rollen bij AVE 2"));
    assert!(says(&mut window, "Procesregisseur / MDO Wijkteam"));
    answer(&mut window, "Rollen tonen bij", "AVE 1");
    assert!(says(&mut window, "staat niet in het model"));

    window.click(Role::Button, "Procesregie wijzigen: MDO Wijkteam Noord, sinds wo 14 okt");
    window.click(Role::TextField, "Procesregie: wie in deze casus");
    window.ctrl("a");
    window.type_text("MDO Zuid");
    window.click(Role::DateField, "Sinds");
    window.ctrl("a");
    window.type_text("19-11-2026");
    let holder = window.model.case.regie.holder(Rol::Procesregie);
    assert_eq!(holder.name, "MDO Zuid");
    assert_eq!(holder.since, Some(now().date_naive()));
}

#[test]
fn a_decision_without_level_or_reason_is_not_recorded() {
    let mut window = open(family("Gezin Linde"));
    window.click(Role::Button, "Besluit vastleggen");
    assert_eq!(window.model.case.decisions.iter().count(), 1);
    let error = |window: &mut Step, role, name| window.get(role, name).announcement.error;
    assert!(error(&mut window, Role::RadioGroup, "Niveau").is_some());
    assert!(error(&mut window, Role::TextArea, "Reden").is_some());
    assert!(error(&mut window, Role::TextField, "Besloten door").is_none());

    answer(&mut window, "Niveau", "AVE 2");
    type_into(&mut window, Role::TextArea, "Reden", "Het plan loopt.");
    window.click(Role::Button, "Besluit vastleggen");
    assert_eq!(window.model.case.decisions.iter().count(), 2);
    assert_eq!(error(&mut window, Role::TextArea, "Reden"), None);
}

/// Presses the button and does what the step asks for.
fn press_record(window: &mut Step) {
    let open = &mut window.model;
    let context = context(false);
    let action =
        ave::update(&mut open.state, ave::Message::Record, &mut open.case, &open.advice, &context);
    assert!(action.ask.is_none(), "{:?}", action.ask);
    window.run(action.task);
}

#[test]
fn the_first_field_that_is_missing_gets_the_keyboard() {
    let mut window = open(family("Gezin Linde"));
    let before = window.model.case.clone();
    press_record(&mut window);
    assert_eq!(window.model.case, before);
    assert_eq!(window.focused(), Some("RadioGroup Niveau".into()));
    answer(&mut window, "Niveau", "AVE 3");
    press_record(&mut window);
    assert_eq!(window.focused(), Some("TextArea Reden".into()));
    type_into(&mut window, Role::TextArea, "Reden", "Het stokt.");
    press_record(&mut window);
    let departure = "TextArea Waarom wijkt dit af van het advies?";
    assert_eq!(window.focused(), Some(departure.into()));
}

#[test]
fn a_departing_decision_says_why_and_keeps_both() {
    let mut window = open(family("Gezin Linde"));
    let entries = window.model.case.logbook.iter().len();
    answer(&mut window, "Niveau", "AVE 3");
    type_into(&mut window, Role::TextField, "Overlegd met", "procesregisseur");
    type_into(&mut window, Role::TextArea, "Reden", "School hoort geen foto's te zien.");
    window.click(Role::Button, "Besluit vastleggen");
    assert_eq!(window.model.case.ave(), Some(Ave::Two));
    let asked = window.get(Role::TextArea, "Waarom wijkt dit af van het advies?");
    assert!(asked.announcement.error.is_some());

    let waiting = &window.model.case.half_typed;
    assert_eq!(waiting["besluit-niveau"], "3");
    assert_eq!(waiting["besluit-met"], "procesregisseur");
    assert_eq!(waiting["besluit-reden"], "School hoort geen foto's te zien.");

    let departure = "Waarom wijkt dit af van het advies?";
    type_into(&mut window, Role::TextArea, departure, "De ketens moeten nu al samen.");
    assert!(window.model.case.half_typed.contains_key("besluit-afwijking"));
    window.click(Role::Button, "Besluit vastleggen");

    let case = &window.model.case;
    assert!(case.half_typed.is_empty());
    let decision = case.decisions.current().unwrap();
    assert_eq!(decision.level, Ave::Three);
    assert_eq!(decision.on, now().date_naive());
    assert_eq!(decision.recorded_at, Some(now()));
    assert_eq!(decision.by, CONSULTANT);
    assert_eq!(decision.consulted, "procesregisseur");
    assert_eq!(decision.departure, "De ketens moeten nu al samen.");
    assert_eq!(decision.advice, window.model.advice.given());
    assert_eq!(decision.advice.level, Some(Ave::Two));

    assert_eq!(case.logbook.iter().len(), entries + 1);
    let (_, entry) = case.logbook.iter().next_back().unwrap();
    assert!(entry.text.starts_with("Besluit: AVE 3, door S. de Wit. Het advies was AVE 2"));
    assert!(entry.text.contains("De ketens moeten nu al samen."));

    assert!(says(&mut window, "AVE 3 is vastgelegd."));
    let history = window.get(Role::List, "Eerdere besluiten");
    let items = inside(&mut window, &history, Role::ListItem);
    let names: Vec<_> = items.iter().map(|one| &one.announcement.name).collect();
    assert_eq!(
        names,
        [
            "AVE 3, besloten op donderdag 19 november 2026",
            "AVE 2, besloten op woensdag 14 oktober 2026"
        ]
    );
}

#[test]
fn without_advice_a_decision_says_why_it_cannot_wait() {
    let mut window = open(Case::default());
    answer(&mut window, "Niveau", "AVE 2");
    type_into(&mut window, Role::TextArea, "Reden", "Oma vraagt nu hulp.");
    window.click(Role::Button, "Besluit vastleggen");
    assert!(window.model.case.decisions.is_empty());
    let departure = "Waarom wijkt dit af van het advies?";
    type_into(&mut window, Role::TextArea, departure, "Wachten kan niet.");
    window.click(Role::Button, "Besluit vastleggen");
    let decision = window.model.case.decisions.current().unwrap();
    assert_eq!(decision.advice.level, None);
    assert!(says(&mut window, "Er was nog geen advies."));
}

#[test]
fn a_reason_for_departing_is_dropped_when_the_decision_follows_the_advice() {
    let mut window = open(family("Gezin Linde"));
    answer(&mut window, "Niveau", "AVE 3");
    let departure = "Waarom wijkt dit af van het advies?";
    type_into(&mut window, Role::TextArea, departure, "Toch hoger.");
    answer(&mut window, "Niveau", "AVE 2");
    assert!(window.find(Role::TextArea, departure).is_none());
    type_into(&mut window, Role::TextArea, "Reden", "Het plan past.");
    window.click(Role::Button, "Besluit vastleggen");
    let decision = window.model.case.decisions.current().unwrap();
    assert_eq!(decision.departure, "");
}

#[test]
fn scaling_down_reminds_of_what_is_no_reason_and_of_keeping_watch() {
    let mut window = open(family("Gezin Linde"));
    let count = |window: &mut Step| {
        let spoken = window.spoken().into_iter();
        spoken.filter(|one| one.announcement.name == NO_REASON).count()
    };
    let calm = count(&mut window);
    answer(&mut window, "Niveau", "AVE 1");
    assert_eq!(count(&mut window), calm + 1);
    assert!(says(&mut window, "datum voor de waakvlam"));
    answer(&mut window, "Niveau", "AVE 3");
    assert_eq!(count(&mut window), calm);
}

#[test]
fn where_nothing_may_be_changed_everything_can_be_read() {
    let mut window = shown(family("Gezin Linde"), true);
    assert!(window.find(Role::Button, "Besluit vastleggen").is_none());
    assert!(window.find(Role::RadioGroup, COOPERATION).is_none());
    assert!(window.find(Role::List, "Dit geldt niet").is_some());
    assert!(says(&mut window, "Naar AVE 3:"));
    let spoken = window.spoken();
    // What is explained may be read, and a page looked at: that changes nothing.
    let pages = ["Document van het besluit maken", "Blad voor een warme overdracht maken"];
    let explained = ["Uitleg", "Woordenlijst in Naslag"];
    let looks = |name: &str| {
        name.ends_with(": uitleg") || pages.contains(&name) || explained.contains(&name)
    };
    let rest = spoken.iter().filter(|one| !looks(&one.announcement.name));
    let mut pressable = rest.map(|one| one.announcement.role);
    assert!(!pressable.any(|role| matches!(role, Role::Button | Role::Link | Role::TextField)));
}

#[test]
fn in_the_case_file_the_advice_is_announced_once_and_alerts_come_first() {
    fn whole(file: &Casefile) -> Element<'_, casefile::Message> {
        let page = casefile::view(file, &SaveState::Untouched, context(false), Layout::Wide, false);
        root("Casuskompas", page).into()
    }
    let file = Casefile::open(family("Gezin Els"), casefile::step::Step::Ave, &context(false));
    let mut window = Window::new(file, whole, |_, _| {}).sized(1366.0, 768.0);
    let spoken = window.spoken();
    let of = |role, words: &str| -> Vec<usize> {
        let fits =
            |one: &Spoken| one.announcement.role == role && one.announcement.name.contains(words);
        let all = spoken.iter().enumerate();
        all.filter(|(_, one)| fits(one)).map(|(place, _)| place).collect()
    };
    let ladder = of(Role::List, "Advies: AVE 4, niveau 4 van 4.");
    assert_eq!(ladder.len(), 1);
    assert!(of(Role::Group, "Nu eerst")[0] < ladder[0]);
    assert!(of(Role::Text, "Bel vandaag met Veilig Thuis")[0] < ladder[0]);
    assert_eq!(of(Role::Alert, "").len(), 0, "nothing is new");
    assert!(says_of(&spoken, "Direct gevaar: 112"));
    assert!(says_of(&spoken, "Waar al iets aan is gedaan"));
}

fn says_of(spoken: &[Spoken], words: &str) -> bool {
    spoken.iter().any(|one| one.announcement.name.contains(words))
}

/// Until the receiver confirms, the giver holds it; then both stand in the case.
#[test]
fn casusregie_goes_to_a_colleague_who_confirms() {
    let mut window = open(family("Gezin Berk"));
    let tree = window.tree();
    assert!(tree.contains("Casusregie naar J. Smit: wacht tot de ander bevestigt"), "{tree}");
    assert_eq!(window.model.case.regie.casusregie.name, CONSULTANT);
    window.click(Role::Button, "Bevestigd");
    let holder = &window.model.case.regie.casusregie;
    assert_eq!((holder.name.as_str(), holder.since), ("J. Smit", Some(now().date_naive())));
    let tree = window.tree();
    assert!(tree.contains("Casusregie: S. de Wit (Wijkteam Noord), van"), "{tree}");
    assert!(window.find(Role::Button, "Bevestigd").is_none());
}

#[test]
fn a_transfer_is_noted_with_what_makes_it_a_warm_one() {
    let mut window = open(family("Gezin Linde"));
    window.click(Role::Button, "Overdracht toevoegen");
    assert!(window.find(Role::Button, "Bevestigd").is_none(), "nobody takes it over yet");
    window.click(Role::TextField, "Aan wie?");
    window.type_text("J. Smit");
    window.click(Role::CheckBox, "Het gezin was erbij");
    let transfer = &window.model.case.transfers[0];
    assert_eq!((transfer.to.as_str(), transfer.with_family), ("J. Smit", true));
    assert_eq!(transfer.agreed_on, Some(now().date_naive()));
    assert!(window.find(Role::Button, "Bevestigd").is_some());
    let warnings = window.model.advice.warnings.iter();
    let said: Vec<_> = warnings.filter(|one| one.text.contains("nog niet bevestigd")).collect();
    assert_eq!(said.len(), 1);
    assert!(!said[0].text.contains("het gezin erbij"), "{}", said[0].text);
}
