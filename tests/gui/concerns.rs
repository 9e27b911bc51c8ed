//! Wat is er gebeurd, Hoe veilig is het and Vragen, used as a consultant uses it.

use casuskompas::case::{Answer, Mark, PersonId, QuestionId, ViolenceForm};
use casuskompas::gui::casefile::Casefile;
use casuskompas::gui::casefile::concerns::{self, Message, State};
use casuskompas::gui::casefile::{self as file, step::Step};
use casuskompas::gui::context::Context;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::record;
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::guidance::{Atom, Guidance, Origin};
use iced::Element;
use iced::keyboard::key::Named;

use crate::support::{Desk, Window, context, family};

type Screen = Window<Desk<State>, Message>;

fn view(desk: &Desk<State>) -> Element<'_, Message> {
    let view = desk.view();
    let step = iced::widget::column![
        concerns::happened(view),
        concerns::safety(view),
        concerns::asked(view)
    ];
    casuskompas::gui::widget::root("Casuskompas", step).into()
}

fn update(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = concerns::update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn linde() -> Screen {
    Window::new(Desk::new(family("Gezin Linde")), view, update).sized(640.0, 20000.0)
}

/// The first widget of a role whose name begins like this.
fn beginning(screen: &mut Screen, role: Role, name: &str) -> Spoken {
    let mut spoken = screen.spoken().into_iter();
    let found =
        spoken.find(|one| one.announcement.role == role && one.announcement.name.starts_with(name));
    found.unwrap_or_else(|| panic!("no {role:?} {name:?} in\n{}", screen.tree()))
}

fn press(screen: &mut Screen, role: Role, name: &str) {
    let place = beginning(screen, role, name).bounds.center();
    screen.click_at(place);
}

/// An answer to a question, as one of the three below its name.
fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let group = screen.get(Role::RadioGroup, question).bounds;
    let mut spoken = screen.spoken().into_iter();
    let chip = spoken.find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == answer
            && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
}

#[test]
fn forms_of_violence_are_switched_on_and_off() {
    let mut screen = linde();
    screen.click(Role::CheckBox, "Dwingende controle");
    screen.click(Role::CheckBox, "Psychisch geweld");
    let forms = &screen.model.case.violence;
    assert!(forms.contains(&ViolenceForm::DwingendeControle));
    assert!(!forms.contains(&ViolenceForm::Psychisch));
}

#[test]
fn an_incident_is_written_down_in_plain_facts() {
    let mut screen = linde();
    screen.click(Role::Button, "Incident toevoegen");
    screen.click(Role::TextArea, "Wat gebeurde er?");
    screen.type_text("Vader schopte tegen de deur.");
    screen.click(Role::CheckBox, "Oma");
    answer(&mut screen, "Was er een wapen?", "Nee");
    answer(&mut screen, "Waren er kinderen bij?", "Ja");
    let incident = screen.model.case.incidents.last().unwrap();
    assert_eq!(incident.what, "Vader schopte tegen de deur.");
    assert!(incident.involved.contains(&PersonId(5)));
    assert_eq!((incident.weapon, incident.police), (Answer::No, Answer::Unknown));
    assert_eq!(incident.children_present, Answer::Yes);
    assert_eq!(incident.on, None);
}

#[test]
fn a_row_does_not_run_away_while_its_date_is_typed() {
    let mut screen = linde();
    screen.click(Role::Button, "Incident toevoegen");
    let before = screen.get(Role::DateField, "Datum").bounds.y;
    screen.click(Role::DateField, "Datum");
    screen.type_text("1-8-2026");
    let after = screen.get(Role::DateField, "Datum");
    assert_eq!(after.bounds.y, before);
    assert!(after.announcement.focused);
    screen.key(Named::Tab);
    press(&mut screen, Role::Button, "za 1 aug");
}

#[test]
fn incidents_stand_newest_first() {
    let mut screen = linde();
    let list = screen.get(Role::List, "Wat er gebeurde").bounds;
    let spoken = screen.spoken().into_iter();
    let days: Vec<String> = spoken
        .filter(|one| one.announcement.role == Role::Button && list.contains(one.bounds.center()))
        .map(|one| one.announcement.name.chars().take(6).collect())
        .collect();
    assert_eq!(days, ["vr 9 o", "vr 18 ", "vr 28 "]);
}

#[test]
fn a_removed_incident_comes_back_where_it_was_even_when_its_number_was_taken() {
    let mut screen = linde();
    let before = screen.model.case.incidents.clone();
    press(&mut screen, Role::Button, "vr 9 okt");
    screen.click(Role::Button, "Incident verwijderen");
    assert_eq!(screen.model.case.incidents.len(), 2);
    update(&mut screen.model, Message::Incident(record::Message::Add));
    screen.model.put_back();
    let incidents = &screen.model.case.incidents;
    assert_eq!(incidents[2].what, before[2].what);
    let mut numbers: Vec<u32> = incidents.iter().map(|one| one.id.0).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 4);
}

#[test]
fn a_strength_is_changed_added_removed_and_put_back() {
    let mut screen = linde();
    let before = screen.model.case.strengths.clone();
    press(&mut screen, Role::Button, "Oma is rustig");
    screen.click(Role::TextField, "Verteld door");
    screen.key(Named::Home);
    screen.type_text("oma, ");
    let told_by = &screen.model.case.strengths[0].told_by;
    assert_eq!(told_by, "oma, vader en moeder");
    screen.click(Role::Button, "Kracht toevoegen");
    assert_eq!(screen.model.case.strengths.len(), before.len() + 1);
    screen.click(Role::Button, "Kracht verwijderen");
    assert_eq!(screen.model.case.strengths[0].what, before[1].what);
    screen.model.put_back();
    assert_eq!(screen.model.case.strengths[0].what, before[0].what);
}

#[test]
fn a_child_gives_a_score_with_words() {
    let mut screen = linde();
    let scores = screen.model.case.safety_scores.len();
    screen.click(Role::Button, "Cijfer toevoegen");
    assert!(screen.find(Role::TextArea, "In eigen woorden").is_none());
    let question = screen.get(Role::Slider, "Hoe veilig is het volgens Julia?");
    assert_eq!(question.announcement.range.unwrap().now, None);
    screen.click(Role::Radio, "3");
    screen.click(Role::Radio, "4");
    screen.click(Role::TextArea, "In eigen woorden");
    screen.type_text("Ik slaap bij oma.");
    let case = &screen.model.case;
    assert_eq!(case.safety_scores.len(), scores + 1);
    let score = case.safety_scores.last().unwrap();
    assert_eq!((score.person, score.score.value()), (PersonId(1), 4));
    assert_eq!(score.on, screen.model.context.today());
    assert_eq!(score.words, "Ik slaap bij oma.");
}

#[test]
fn a_score_is_given_with_arrows_alone() {
    let mut screen = linde();
    screen.click(Role::Button, "Cijfer toevoegen");
    screen.tab();
    assert_eq!(screen.focused().as_deref(), Some("Slider Hoe veilig is het volgens Julia?"));
    for _ in 0..4 {
        screen.key(Named::ArrowRight);
    }
    let score = screen.model.case.safety_scores.last().unwrap();
    assert_eq!((score.person, score.score.value()), (PersonId(1), 3));
}

#[test]
fn children_are_asked_first_and_the_line_is_told_in_words() {
    let mut screen = linde();
    let list = screen.get(Role::List, "Hoe veilig voelt het?").bounds;
    let spoken = screen.spoken();
    let inside = |one: &&Spoken| list.contains(one.bounds.center());
    let first = spoken.iter().filter(inside);
    let first = first.map(|one| &one.announcement).find(|said| said.role == Role::ListItem);
    assert_eq!(first.unwrap().name, "Julia");
    screen
        .get(Role::Image, "Veiligheid volgens Moeder, van 0 tot 10: 4 op di 6 okt, 6 op do 5 nov.");
}

#[test]
fn a_removed_score_comes_back() {
    let mut screen = linde();
    let before = screen.model.case.safety_scores.len();
    press(&mut screen, Role::Button, "6 van 10, do 5 nov: “Sinds mama");
    screen.click(Role::Button, "Cijfer verwijderen");
    assert_eq!(screen.model.case.safety_scores.len(), before - 1);
    screen.model.put_back();
    let mut words = screen.model.case.safety_scores.iter().map(|one| &one.words);
    assert!(words.any(|words| words.starts_with("Sinds mama")));
}

/// Opens every list, and shows all of each.
fn open_lists(screen: &mut Screen) {
    let opens = |one: &Spoken| {
        let ends = |words| one.announcement.name.ends_with(words);
        one.announcement.role == Role::Button && (ends("vragen openen") || ends("vraag openen"))
    };
    for _ in 0..40 {
        match screen.spoken().into_iter().find(opens) {
            Some(folded) => screen.click_at(folded.bounds.center()),
            None => return,
        }
    }
    panic!("a list does not open");
}

#[test]
fn an_answer_changes_the_advice_and_leaves_its_list_open() {
    let mut screen = linde();
    open_lists(&mut screen);
    let question = "Werken alle hulpverleners aan dezelfde afspraken?";
    let decides = |screen: &Screen| {
        let mut decisive = screen.model.advice.decisive_questions.iter();
        decisive.any(|one| one.question.0 == "zelfde-afspraken")
    };
    assert!(decides(&screen));
    answer(&mut screen, question, "Ja");
    let id = QuestionId::from("zelfde-afspraken");
    let seen = screen.model.case.observations.get(&id).unwrap();
    assert_eq!(seen.answer, Answer::Yes);
    assert_eq!(seen.on, Some(screen.model.context.today()));
    assert!(seen.note.starts_with("School en POH-GGZ"));
    assert!(!decides(&screen));
    screen.get(Role::RadioGroup, question);
}

const DANGER: &str = "Is iemand nu, of in de komende dagen, in gevaar?";
const LIFE: &str = "Is iemand op dit moment in levensgevaar?";

fn empty() -> Screen {
    Window::new(Desk::new(Default::default()), view, update).sized(640.0, 20000.0)
}

fn asks(screen: &Screen, id: &str) -> bool {
    screen.model.advice.decisive_questions.iter().any(|one| one.question.0 == id)
}

#[test]
fn a_no_closes_its_list_only_after_going_through_it() {
    let mut screen = empty();
    assert!(screen.find(Role::CheckBox, "Lijst doorgenomen").is_none());
    answer(&mut screen, DANGER, "Nee");
    assert!(asks(&screen, "acuut-onveilig"), "a bare no answers nothing");
    assert!(screen.tree().contains("de lijst is nog niet doorgenomen"));
    screen.click(Role::CheckBox, "Lijst doorgenomen");
    assert!(!asks(&screen, "acuut-onveilig"));
    assert!(screen.tree().contains("lijst doorgenomen op do 19 nov door S. de Wit"));
    open_lists(&mut screen);
    assert!(screen.tree().contains("Nee, volgens de doorgenomen lijst"));
    screen.click(Role::CheckBox, "Lijst doorgenomen");
    assert!(asks(&screen, "acuut-onveilig"), "and it can be taken back");
}

#[test]
fn who_does_not_know_is_not_told_that_it_is_calm() {
    let mut screen = linde();
    let fear = "Is iemand bang, of bepaalt iemand wat een ander mag?";
    let said = screen.get(Role::RadioGroup, fear).announcement;
    assert_eq!(said.value.as_deref(), Some("Onbekend"));
    assert!(said.description.unwrap().starts_with("onbekend · moeder"), "every flag is no");
}

#[test]
fn a_yes_or_a_doubt_opens_the_list() {
    for given in ["Ja", "Onbekend"] {
        let mut screen = empty();
        assert!(screen.find(Role::RadioGroup, LIFE).is_none());
        answer(&mut screen, DANGER, given);
        screen.get(Role::RadioGroup, LIFE);
        assert!(screen.find(Role::CheckBox, "Lijst doorgenomen").is_none());
        let hidden = "Heeft iemand letsel waarvoor een arts nodig is of was?";
        assert!(screen.find(Role::RadioGroup, hidden).is_none(), "two to begin with");
        answer(&mut screen, LIFE, "Nee");
        screen.get(Role::RadioGroup, hidden);
        screen.get(Role::RadioGroup, LIFE);
    }
}

#[test]
fn what_the_case_tells_is_filled_in_and_not_asked() {
    let mut screen = linde();
    let question = "Is er eerder geweld geweest, of een patroon?";
    let said = screen.get(Role::RadioGroup, question).announcement;
    assert_eq!(said.value.as_deref(), Some("Ja"));
    assert!(said.description.unwrap().starts_with("volgt uit 3 incidenten"));
    assert!(screen.model.case.observations.get(&QuestionId::from("eerder-geweld")).is_none());
    let fear = "Is iemand bang, of bepaalt iemand wat een ander mag?";
    let mut screen = empty();
    assert_eq!(screen.get(Role::RadioGroup, fear).announcement.value, None);
    screen.model.case.violence.insert(ViolenceForm::DwingendeControle);
    let said = screen.get(Role::RadioGroup, fear).announcement;
    assert_eq!(said.value.as_deref(), Some("Ja"));
}

#[test]
fn an_unanswered_question_is_not_shown_as_unknown() {
    let mut screen = empty();
    open_lists(&mut screen);
    let question = LIFE;
    assert_eq!(screen.get(Role::RadioGroup, question).announcement.value, None);
    answer(&mut screen, question, "Onbekend");
    let said = screen.get(Role::RadioGroup, question).announcement;
    assert_eq!(said.value.as_deref(), Some("Onbekend"));
}

#[test]
fn a_note_keeps_what_was_said_and_by_whom() {
    let mut screen = linde();
    open_lists(&mut screen);
    screen.click(Role::Button, "Notitie wijzigen");
    screen.click(Role::TextField, "Van wie?");
    screen.key(Named::End);
    screen.type_text(" en school");
    let id = QuestionId::from("gevaar-nu");
    let seen = screen.model.case.observations.get(&id).unwrap();
    assert_eq!(seen.source, "overleg met Veilig Thuis en school");
    assert_eq!(seen.answer, Answer::No);
}

#[test]
fn lists_fold_and_every_question_can_be_reached() {
    let mut screen = linde();
    let guidance = Guidance::embedded().unwrap();
    open_lists(&mut screen);
    // What follows from other answers is asked by those.
    let follows = |atom: &&Atom| matches!(atom.from, Origin::AnyOf(_));
    // What only a route asks for is asked with that route.
    let themes = guidance.themes();
    let apart = |atom: &&Atom| themes.iter().any(|one| one.apart && one.id == atom.theme);
    for atom in guidance.atoms().iter().filter(|atom| !follows(atom) && !apart(atom)) {
        screen.get(Role::RadioGroup, &atom.text);
    }
    screen.click(Role::Button, "Vragen sluiten");
    assert!(screen.find(Role::RadioGroup, LIFE).is_none());
    screen.get(Role::RadioGroup, DANGER);
}

#[test]
fn an_answer_by_hand_to_what_follows_from_others_is_still_seen() {
    let mut screen = empty();
    let flag = "Is er een rode vlag voor ernstig geweld of intieme terreur?";
    open_lists(&mut screen);
    assert!(screen.find(Role::RadioGroup, flag).is_none());
    let id = QuestionId::from("rode-vlag");
    screen.model.case.observations.set(&id, Answer::No, screen.model.context.today());
    screen.get(Role::RadioGroup, flag);
}

#[test]
fn what_the_record_says_stands_with_the_question() {
    let mut screen = linde();
    open_lists(&mut screen);
    let tree = screen.tree();
    let at = tree.find("Is duidelijk wie de casusregie heeft?").unwrap();
    assert!(tree[at..].lines().take(8).any(|line| line.contains("Uit de casus: ja")));
    answer(&mut screen, "Is duidelijk wie de casusregie heeft?", "Nee");
    let tree = screen.tree();
    assert!(tree.contains("Uw antwoord past hier niet bij."));
}

#[test]
fn a_worry_is_written_down_beside_the_first_and_comes_back_when_removed() {
    let mut screen = empty();
    screen.click(Role::Button, "Zorg toevoegen");
    screen.click(Role::TextArea, "Waarover is iemand bezorgd?");
    screen.type_text("Sem durft niet naar bed.");
    let words = |screen: &Screen| -> Vec<String> {
        screen.model.case.worries.iter().map(|one| one.what.clone()).collect()
    };
    assert_eq!(words(&screen), ["Sem durft niet naar bed."]);
    screen.click(Role::TextField, "Verteld door");
    screen.type_text("Sem");
    assert_eq!(screen.model.case.worries[0].told_by, "Sem");
    screen.click(Role::Button, "Zorg verwijderen");
    assert!(words(&screen).is_empty());
    screen.model.put_back();
    assert_eq!(words(&screen), ["Sem durft niet naar bed."]);
    assert_eq!(screen.model.case.concern, "", "the first one is a field of its own");
}

#[test]
fn what_reassured_long_ago_is_asked_again_and_answered_with_one_press() {
    let id = QuestionId::from("levensgevaar-nu");
    let mut screen = empty();
    screen.model.case.opened_on = Some("2026-01-05".parse().unwrap());
    screen.model.case.observations.set(&id, Answer::No, "2026-01-05".parse().unwrap());
    // Any change works the advice out anew.
    screen.click(Role::Button, "Zorg toevoegen");
    let again =
        |screen: &Screen| screen.model.advice.ask_again.iter().any(|one| one.question == id);
    assert!(again(&screen));
    assert!(screen.tree().contains("Vraag opnieuw: 1"));
    screen.click(Role::Button, "nu vragen");
    let about = format!("{LIFE} laatst nee, ma 5 jan · te lang geleden");
    assert!(screen.tree().contains(&about), "{}", screen.tree());
    screen.click(Role::Button, "Nog steeds nee");
    assert!(!again(&screen));
    let seen = screen.model.case.observations.get(&id).unwrap();
    assert_eq!((seen.answer, seen.on), (Answer::No, Some(screen.model.context.today())));
    let tree = screen.tree();
    assert!(tree.contains("vandaag gevraagd"), "the row keeps its place: {tree}");
}

#[test]
fn does_not_apply_is_an_answer_where_the_family_lacks_it() {
    let question = "Werken alle hulpverleners aan dezelfde afspraken?";
    let id = QuestionId::from("zelfde-afspraken");
    let mut screen = empty();
    open_lists(&mut screen);
    answer(&mut screen, question, "n.v.t.");
    let seen = screen.model.case.observations.get(&id).unwrap();
    assert!(seen.not_applicable && seen.answer == Answer::Unknown);
    assert!(!asks(&screen, "zelfde-afspraken"), "with one helper there is nothing to ask");
    for name in ["Wijkverpleegkundige", "Jeugdarts"] {
        let person = screen.model.case.family.add(casuskompas::case::Place::Professional);
        screen.model.case.family.person_mut(person).unwrap().name = name.to_owned();
    }
    answer(&mut screen, LIFE, "Nee");
    assert!(asks(&screen, "zelfde-afspraken"), "two helpers are a reason to ask");
    answer(&mut screen, question, "Ja");
    assert!(!screen.model.case.observations.get(&id).unwrap().not_applicable);
}

type File = (Casefile, Context<'static>);

fn view_file((open, context): &File) -> Element<'_, file::Message> {
    file::view(open, &SaveState::Untouched, *context, Layout::Wide, false)
}

fn update_file((open, context): &mut File, message: file::Message) {
    let _ = open.update(message, context);
}

#[test]
fn who_may_only_read_can_unfold_but_not_change() {
    let mut context = context("S. de Wit");
    context.read_only = true;
    let case = family("Gezin Linde");
    let open = Casefile::open(case.clone(), Step::Happened, &context);
    let mut screen = Window::new((open, context), view_file, update_file).sized(1366.0, 9000.0);
    assert!(screen.find(Role::Button, "Incident toevoegen").is_none());
    let head = screen.spoken().into_iter();
    let mut head = head.filter(|one| one.announcement.name.starts_with("vr 9 okt: "));
    screen.click_at(head.next().unwrap().bounds.center());
    screen.click(Role::TextArea, "Wat gebeurde er?");
    screen.type_text("anders");
    assert!(screen.find(Role::Button, "Incident verwijderen").is_none());
    assert_eq!(screen.model.0.case(), &case);
}

#[test]
fn who_may_know_of_an_incident_is_said_in_its_form_and_seen_in_the_list() {
    let mut screen = linde();
    let open = |screen: &mut Screen| press(screen, Role::Button, "vr 18 sep");
    open(&mut screen);
    let asked = screen.get(Role::Group, "Wie mag dit zien?").bounds;
    let before = screen.get(Role::CheckBox, "In vertrouwen").bounds;
    screen.click(Role::CheckBox, "In vertrouwen");
    assert_eq!(screen.get(Role::CheckBox, "In vertrouwen").bounds, before, "nothing moves");
    assert_eq!(screen.get(Role::Group, "Wie mag dit zien?").bounds, asked);
    let marks = |screen: &Screen| screen.model.case.incidents[1].marks.clone();
    assert_eq!(marks(&screen), [Mark::InVertrouwen].into());
    open(&mut screen);
    let row = beginning(&mut screen, Role::Button, "vr 18 sep").announcement.name;
    assert!(row.ends_with("In vertrouwen"), "{row}");
    open(&mut screen);
    screen.click(Role::CheckBox, "In vertrouwen");
    assert!(marks(&screen).is_empty());
}

/// What somebody weighed may be the same worry or another one: it is told beside the
/// question, and answers nothing in anybody's place.
#[test]
fn what_was_weighed_for_the_meldcode_is_told_beside_the_first_question() {
    use casuskompas::case::{Case, Gewogen, Weging, WegingId};

    let words = "in de weging van de meldcode (do 19 nov): ja op ‘Is er acute of structurele";
    let asked = |case: &Case| {
        let mut screen = Window::new(Desk::new(case.clone()), view, update).sized(640.0, 20000.0);
        let question = "Is iemand nu, of in de komende dagen, in gevaar?";
        let said = screen.get(Role::RadioGroup, question).announcement;
        (said.description.unwrap_or_default(), said.value)
    };
    let mut case = family("Gezin Linde");
    let (about, answered) = asked(&case);
    assert!(!about.contains(words) && answered.as_deref() == Some("Nee"), "{about} {answered:?}");
    let on = Some("2026-11-19".parse().unwrap());
    let mut weging = Weging { id: WegingId(99), on, ..Weging::default() };
    weging.onveiligheid.answer = Some(Gewogen::Yes);
    case.meldcode.wegingen.push(weging);
    let (about, still) = asked(&case);
    assert!(about.contains(words), "{about}");
    assert_eq!(still, answered, "what somebody answered stands");
    case.observations = Default::default();
    let (about, nothing) = asked(&case);
    assert!(about.contains(words), "{about}");
    assert!(nothing.is_none_or(|value| value.is_empty()), "nobody answered");
}
