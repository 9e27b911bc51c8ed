//! Each child: whether it was seen and spoken with, and every talk.

use chrono::NaiveDate;
use iced::widget::{Column, column, container, row};
use iced::{Element, Fill};

use crate::advice::{ChildReport, Told};
use crate::case::{Ages, Case, Kindcontact, Kindgesprek, Names, Person, Place};
use crate::gui::casefile::spoken::item;
use crate::gui::casefile::step::StepView;
use crate::gui::kit;
use crate::gui::record::{self, Listed, Message, Order, State};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, hideable, unspoken};
use crate::t;

/// How many letters of what a child said a folded row shows.
const BEGINNING: usize = 150;

impl Listed for Kindgesprek {
    const NAME: &'static str = "kindgesprek";
    const ORDER: Order = Order::NewestFirst;
    const ROWS: &'static [&'static [&'static str]] = &[
        &["children"],
        &["on", "by", "location"],
        &["kind"],
        &["alone", "present"],
        &["words"],
        &["done_with_it"],
        &["believed", "told_next", "vertrouwenspersoon"],
    ];
    const OFFERS: fn(&str, &Person) -> bool = |_, person| person.place == Place::Child;

    fn all(case: &Case) -> &Vec<Self> {
        &case.kindgesprekken
    }

    fn all_mut(case: &mut Case) -> &mut Vec<Self> {
        &mut case.kindgesprekken
    }

    fn day(&self) -> Option<NaiveDate> {
        self.on
    }

    fn begin(&mut self, today: NaiveDate) {
        self.on = Some(today);
    }

    fn title(&self, case: &Case, today: NaiveDate) -> String {
        let day = self.on.map_or_else(|| t!("kindgesprek-undated"), |on| short(on, today));
        let people = case.family.people.iter();
        let children = people.filter(|person| self.children.contains(&person.id));
        match Names::of(&case.family, Ages::On(today)).list(children) {
            nobody if nobody.is_empty() => day,
            names => t!("kindgesprek-title", names = names, day = day),
        }
    }

    fn aloud(&self, open: bool, case: &Case, today: NaiveDate) -> String {
        let title = self.title(case, today);
        match outcome(self) {
            _ if open => title,
            nothing if nothing.is_empty() => format!("{title}: {}", said(self)),
            outcome => format!("{title}: {} ({outcome})", said(self)),
        }
    }

    fn summary<'a>(&self, open: bool, case: &Case, today: NaiveDate) -> Element<'a, Message> {
        let title = hideable(kit::strong(self.title(case, today)));
        if open {
            return title;
        }
        let outcome = outcome(self);
        let outcome = (!outcome.is_empty()).then(|| kit::small(outcome));
        column![title, hideable(kit::body(said(self)))].push(outcome).into()
    }
}

/// What the child said, cut off between two words when it is long.
fn said(talk: &Kindgesprek) -> String {
    match (talk.words.trim(), talk.kind) {
        ("", Kindcontact::Gesproken) => t!("kindgesprek-no-words"),
        ("", Kindcontact::Gezien) => t!("kindgesprek-seen"),
        (words, _) => kit::beginning(words, BEGINNING),
    }
}

/// What was done with it, and whether a parent was there.
fn outcome(talk: &Kindgesprek) -> String {
    let apart = match (talk.kind, talk.is_apart()) {
        (Kindcontact::Gezien, _) => None,
        (_, true) => Some(t!("kindgesprek-was-apart")),
        (_, false) => Some(t!("kindgesprek-not-apart")),
    };
    let waits = talk.waits().then(|| t!("kindgesprek-waits"));
    apart.into_iter().chain(waits).collect::<Vec<_>>().join(" · ")
}

/// Draws each child, and every talk.
pub(super) fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let talks = record::view::<Kindgesprek>(view.state, view.case, view.context);
    Column::new().push(children(view)).push(talks).spacing(space::L).into()
}

fn children(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let reports = view.advice.children.iter();
    let rows: Vec<_> = reports.filter_map(|one| child(view, &names, one)).collect();
    let head = column![kit::h2(t!("children-seen")), kit::small(t!("children-seen-help"))];
    let confidant = &view.context.guidance.children().vertrouwenspersoon.tip;
    (!rows.is_empty()).then(|| {
        let list = announce(Role::List, t!("children-seen"), kit::ruled(rows));
        kit::card(column![head, list, kit::small(confidant.as_str())].spacing(space::S)).into()
    })
}

/// What was done and what is still to be done. Every child keeps as many lines,
/// whatever is recorded below.
fn child<'a>(
    view: StepView<'a, State>,
    names: &Names,
    report: &ChildReport,
) -> Option<Element<'a, Message>> {
    let person = view.case.family.person(report.person)?;
    let guide = view.context.guidance.children();
    let tip = guide.stage(person, view.today()).tip.as_str();
    let (head, done) = (standing(report, names, view.today()), !report.open);
    let told = report.vertrouwenspersoon.map(|told| confidant(told, view.today()));
    let aloud = [Some(head.clone()), told.clone()].into_iter().flatten().collect::<Vec<_>>();
    let sign = unspoken(kit::body(if done { "✓" } else { "○" }));
    let words = column![hideable(kit::body(head))].push(told.map(kit::small)).push(kit::small(tip));
    let words = announce(Role::Text, aloud.join(". "), unspoken(words));
    let line = row![sign, container(words).width(Fill)].spacing(space::M);
    Some(item(report.person.0.to_string(), container(line).padding([space::XS, 0.0])))
}

fn standing(report: &ChildReport, names: &Names, today: NaiveDate) -> String {
    let name = names.name(report.person);
    let seen = report.asks == Kindcontact::Gezien;
    match (report.on.map(|on| short(on, today)), report.open, seen) {
        (None, _, false) => t!("child-not-spoken", name = name),
        (None, _, true) => t!("child-not-seen", name = name),
        (Some(day), true, false) => t!("child-spoken-before", name = name, day = day),
        (Some(day), true, true) => t!("child-seen-before", name = name, day = day),
        (Some(day), false, false) => t!("child-spoken", name = name, day = day),
        (Some(day), false, true) => t!("child-seen", name = name, day = day),
    }
}

fn confidant(told: Told, today: NaiveDate) -> String {
    match told {
        Told::NotYet => t!("child-confidant-untold"),
        Told::On(None) => t!("child-confidant-told-some-day"),
        Told::On(Some(on)) => t!("child-confidant-told", day = short(on, today)),
    }
}
