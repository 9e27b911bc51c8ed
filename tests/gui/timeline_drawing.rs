//! Where everything stands in the drawing of a timeline, and what is done in it.

use casuskompas::advice::chronicle::{Chronicle, Lane};
use casuskompas::case::{Afspraak, Answer, Case, Controle, Incident, Moment, ron};
use casuskompas::demo;
use casuskompas::gui::casefile::timeline::geometry::{Arrangement, Scene, arrange};
use casuskompas::gui::casefile::timeline::{
    Length, Message, Move, Period, State, update, view, width_of,
};
use casuskompas::gui::widget::{Ask, Role, root};
use chrono::{Days, NaiveDate};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::mouse::{self, ScrollDelta};
use iced::{Element, Event, Point, Rectangle, keyboard};

use crate::advice::time::{guidance, made_up};
use crate::support::{Desk, Window, family, now};

fn today() -> NaiveDate {
    now().date_naive()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn chronicle(case: &Case) -> Chronicle {
    Chronicle::of(case, guidance(), guidance().region_or_first("nl"), today())
}

fn arranged(chronicle: &Chronicle, period: Period, width: f32) -> Arrangement {
    let letters: Vec<_> = (1..6).map(|id| (casuskompas::case::PersonId(id), "Mo".into())).collect();
    let lanes = chronicle.lanes();
    let scene = Scene { chronicle, lanes: &lanes, period, letters: &letters, today: "vandaag" };
    arrange(scene, width, width_of)
}

/// What is wrong with a drawing.
fn faults(placed: &Arrangement) -> Vec<String> {
    let mut faults = Vec::new();
    let sheet = Rectangle::with_size(placed.size).expand(0.5);
    let labels: Vec<_> = placed.labels().collect();
    for (at, label) in labels.iter().enumerate() {
        if !label.room.is_within(&sheet) {
            faults.push(format!("{label:?} lies outside {sheet:?}"));
        }
        for other in &labels[..at] {
            if label.room.intersection(&other.room).is_some_and(|lies| lies.area() > 0.5) {
                faults.push(format!("{label:?} lies on {other:?}"));
            }
        }
    }
    let bars = placed.bars.iter().filter_map(|bar| bar.label.as_ref());
    for (at, dot) in placed.dots.iter().enumerate() {
        if !dot.room().is_within(&sheet) {
            faults.push(format!("{dot:?} lies outside"));
        }
        let on =
            |room: Rectangle| dot.room().intersection(&room).is_some_and(|lies| lies.area() > 0.5);
        if placed.dots[..at].iter().any(|other| on(other.room())) {
            faults.push(format!("{dot:?} lies on another"));
        }
        faults.extend(
            bars.clone().filter(|label| on(label.room)).map(|one| format!("{dot:?} on {one:?}")),
        );
    }
    faults.extend(
        placed
            .bars
            .iter()
            .filter(|bar| !bar.room.is_within(&sheet))
            .map(|bar| format!("{bar:?} lies outside")),
    );
    faults
}

const WIDTHS: [f32; 4] = [300.0, 440.0, 590.0, 1100.0];

fn periods(chronicle: &Chronicle) -> Vec<Period> {
    let all = Length::ALL.map(|length| Period::of(length, chronicle));
    let close = Period::new(today() - Days::new(10), 14);
    all.into_iter().chain([close, Period::new(today(), 40 * 365)]).collect()
}

#[test]
fn nothing_lies_outside_or_on_each_other() {
    let families = demo::families(today()).into_iter();
    let made_up = (0..60).map(|seed| made_up(seed, guidance()));
    for (number, case) in families.chain(made_up).enumerate() {
        let chronicle = chronicle(&case);
        for period in periods(&chronicle) {
            for width in WIDTHS {
                let faults = faults(&arranged(&chronicle, period, width));
                assert!(faults.is_empty(), "{number} {period:?} {width}: {faults:#?}");
            }
        }
    }
}

/// A case with so many contacts, incidents and checks over three years.
fn busy(count: u64) -> Case {
    let on = |at: u64| Some(today() - Days::new(at * 1095 / count));
    let each = |step: u64| (0..count / step).map(move |at| on(at * step));
    let incidents = each(4).map(|on| Incident { on, ..Incident::default() }).collect();
    let agenda = each(2).map(|on| Moment { on, done_on: on, ..Moment::default() }).collect();
    let mut case = Case { incidents, agenda, ..Case::default() };
    let check = |on| Controle { on, kept: Answer::Yes, ..Controle::default() };
    let controles = each(4).map(check).collect();
    case.afspraken.push(Afspraak { what: "Bellen".into(), controles, ..Afspraak::default() });
    case.settle();
    case
}

#[test]
fn thousands_of_events_stay_apart_and_none_is_lost() {
    let chronicle = chronicle(&busy(2000));
    assert!(chronicle.events.len() >= 2000);
    for period in periods(&chronicle) {
        let placed = arranged(&chronicle, period, 590.0);
        assert!(faults(&placed).is_empty(), "{period:?}: {:#?}", faults(&placed));
        for lane in [Lane::Violence, Lane::Contact, Lane::Plan] {
            let here = |at: &&usize| chronicle.events[**at].lane == lane;
            let drawn = placed.dots.iter().flat_map(|dot| &dot.events).filter(here).count();
            let within = chronicle.events.iter().filter(|event| event.lane == lane);
            let within = within.filter(|one| one.is_within(period.first, period.last()));
            assert_eq!(drawn, within.count(), "{period:?} {lane:?}");
        }
    }
    let whole = arranged(&chronicle, Period::all(&chronicle), 590.0);
    assert!(whole.dots.len() < 150, "{}", whole.dots.len());
    assert!(whole.dots.iter().any(|dot| dot.count().is_some_and(|count| count > 10)));
}

#[test]
fn days_go_by_within_what_there_is() {
    let case = ron::from_text(
        r#"(opened_on: "2020-02-29", incidents: [(on: "2024-02-29")], agenda: [(on: "2027-06-01")])"#,
    );
    let chronicle = chronicle(&case.unwrap());
    let all = Period::all(&chronicle);
    assert!(all.first < day("2020-02-29") && all.last() > day("2027-06-01"));
    let usual = Period::usual(&chronicle);
    assert_eq!((usual.days, usual.last()), (365, day("2026-12-19")));
    assert_eq!(usual.length(&chronicle), Some(Length::Year));
    let mut seen = usual;
    for _ in 0..50 {
        seen = seen.moved(Move::Earlier, all);
    }
    assert_eq!((seen.first, seen.days), (all.first, 365));
    assert_eq!(seen.moved(Move::Last, all).last(), all.last());
    assert_eq!(usual.moved(Move::First, all).first, all.first);
    for _ in 0..50 {
        seen = seen.moved(Move::Closer, all);
    }
    assert_eq!(seen.days, 14);
    for _ in 0..50 {
        seen = seen.moved(Move::Wider, all);
    }
    assert_eq!((seen.first, seen.last()), (all.first, all.last()));
    // What is looked at stays where it was.
    let closer = usual.around(day("2026-06-19"), true, all);
    let part =
        |period: Period| (day("2026-06-19") - period.first).num_days() as f32 / period.days as f32;
    assert!((part(closer) - part(usual)).abs() < 0.02, "{closer:?}");
}

type Screen = Window<Desk<State>, Message>;

fn show(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", view(desk.view())).into()
}

fn apply(desk: &mut Desk<State>, message: Message) {
    let (case, context) = (&mut desk.case, &desk.context);
    let answer = update(&mut desk.state, message, case, &desk.advice, context);
    desk.settle(answer);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), show, apply).sized(620.0, 9000.0)
}

const DRAWING: &str = "Getoonde dagen";

fn days(screen: &mut Screen) -> String {
    screen.get(Role::Slider, DRAWING).announcement.value.unwrap()
}

/// Where everything stands in the drawing now, and its corner.
fn drawn(screen: &mut Screen, period: Period) -> (Chronicle, Arrangement, Point) {
    let bounds = screen.get(Role::Slider, DRAWING).bounds;
    let chronicle = chronicle(&screen.model.case);
    let placed = arranged(&chronicle, period, bounds.width);
    (chronicle, placed, bounds.position())
}

#[test]
fn the_keyboard_moves_and_enlarges_the_drawing() {
    let mut screen = screen(busy(40));
    let usual = days(&mut screen);
    while screen.focused().as_deref() != Some("Slider Getoonde dagen") {
        screen.tab();
    }
    screen.key(Named::ArrowLeft);
    let earlier = days(&mut screen);
    assert_ne!(earlier, usual);
    screen.key(Named::ArrowRight);
    assert_eq!(days(&mut screen), usual);
    screen.stroke("+");
    let closer = days(&mut screen);
    assert_ne!(closer, usual);
    screen.stroke("-");
    screen.key(Named::Home);
    let first = days(&mut screen);
    screen.key(Named::ArrowLeft);
    assert_eq!(days(&mut screen), first);
    screen.key(Named::End);
    assert_ne!(days(&mut screen), first);
    screen.ask(Role::Slider, DRAWING, Ask::Decrease);
    assert_ne!(days(&mut screen), usual);
}

#[test]
fn a_press_on_an_event_leads_to_it_and_one_on_a_group_unfolds_it() {
    let mut screen = screen(family("Gezin Linde"));
    let period = Period::usual(&chronicle(&screen.model.case));
    let (chronicle, placed, corner) = drawn(&mut screen, period);
    let group = placed.dots.iter().find(|dot| dot.count().is_some()).unwrap();
    let lane = chronicle.events[group.events[0]].lane;
    screen.click_at(Point::new(corner.x + group.centre.x, corner.y + group.centre.y));
    let only = format!("Alleen {}", lane.name());
    let tree = screen.tree();
    assert!(tree.contains(&only), "{tree}");
    screen.click(Role::Link, "Alles in de lijst tonen");
    screen.click(Role::Radio, "6 maanden");
    screen.click(Role::Radio, "Alles");
    let one = placed.dots.iter().find(|dot| {
        dot.count().is_none() && chronicle.events[dot.events[0]].lane == Lane::Violence
    });
    let at = one.unwrap().centre;
    screen.click_at(Point::new(corner.x + at.x, corner.y + at.y));
    let shown = screen.heard.iter().filter(|one| matches!(one, Message::Open(_))).count();
    assert_eq!(shown, 1, "{:?}", screen.heard);
}

#[test]
fn dragging_and_the_wheel_go_through_the_days() {
    let mut screen = screen(busy(40));
    let usual = days(&mut screen);
    let bounds = screen.get(Role::Slider, DRAWING).bounds;
    let middle = Point::new(bounds.center_x(), bounds.y + 22.0);
    screen.drag(middle, Point::new(middle.x + 120.0, middle.y));
    let earlier = days(&mut screen);
    assert_ne!(earlier, usual);
    assert!(!screen.heard.iter().any(|one| matches!(one, Message::Open(_) | Message::Unfold(_))));
    let wheel =
        |y| Event::Mouse(mouse::Event::WheelScrolled { delta: ScrollDelta::Lines { x: 0.0, y } });
    // Without a key the page scrolls.
    screen.event(wheel(1.0));
    assert_eq!(days(&mut screen), earlier);
    let held = |held| Event::Keyboard(keyboard::Event::ModifiersChanged(held));
    screen.event(held(Modifiers::CTRL));
    screen.event(wheel(1.0));
    let closer = days(&mut screen);
    assert_ne!(closer, earlier);
    screen.event(held(Modifiers::SHIFT));
    screen.event(wheel(1.0));
    assert_ne!(days(&mut screen), closer);
}

#[test]
fn the_drawing_is_told_in_words() {
    let mut screen = screen(family("Gezin Linde"));
    let spoken = screen.spoken();
    let image = spoken.iter().find(|one| one.announcement.role == Role::Image).unwrap();
    assert!(image.announcement.name.contains("Incidenten: 3"), "{:?}", image.announcement);
}
