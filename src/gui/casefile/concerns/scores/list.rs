//! The card with everybody's safety scores.

use iced::widget::{Column, column, container, keyed_column, row};
use iced::{Center, Element, Fill};

use super::{Message, View, asked, drawing, form, over_time};
use crate::case::{Ages, Person, SafetyScore};
use crate::gui::casefile::spoken::item;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::{radius, space, text as size};
use crate::gui::widget::announce::Face;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;

/// How many quotes a person has before the older ones are folded.
const QUOTES: usize = 2;

/// Draws the card.
pub(in super::super) fn view(view: View<'_>) -> Element<'_, Message> {
    let head = column![kit::h2(t!("scores")), kit::small(t!("scores-help"))];
    let people = if view.case.family.people.is_empty() {
        nobody()
    } else {
        let people = asked(view.case).map(|one| (one.id, person(view, one)));
        let people = keyed_column(people).spacing(space::M).width(Fill);
        announce(Role::List, t!("scores"), people).into()
    };
    kit::card(column![head, people].spacing(space::M)).into()
}

fn nobody<'a>() -> Element<'a, Message> {
    let go = button(t!("scores-to-family")).link().on_press(Message::ToFamily);
    column![kit::nothing_yet(t!("scores-nobody")), go].into()
}

fn person<'a>(view: View<'a>, person: &'a Person) -> Element<'a, Message> {
    let scores = over_time(view.case, person.id);
    let editing = view.state.editing.filter(|editing| editing.person == person.id);
    let form = editing.map(|editing| {
        let mut all = view.case.safety_scores.iter();
        let written = editing.score.and_then(|id| all.find(|score| score.id == id));
        fold::unfolded(form::view(view, person, written))
    });
    let name = view.case.family.called(person.id, Ages::On(view.today()));
    let content = column![kit::line(), head(person, &name, &scores, view.context)]
        .push(form)
        .push(quotes(view, person, &name, &scores))
        .spacing(space::S);
    announce(Role::ListItem, name, content).key(person.id.0.to_string()).into()
}

/// The name with the newest score, the drawing, and adding another.
fn head<'a>(
    person: &'a Person,
    name: &str,
    scores: &[&'a SafetyScore],
    context: Context<'a>,
) -> Element<'a, Message> {
    let newest = scores.last().copied();
    let words = newest.map_or_else(|| t!("score-none"), |score| newest_words(score, context));
    let who =
        column![unspoken(hideable(kit::strong(name.to_owned()))), kit::small(words)].width(150);
    let drawn = drawing::line(name, scores, context.today());
    let may_add = !context.read_only && person.is_alive();
    let add = may_add.then(|| {
        button(t!("score-add"))
            .quiet()
            .icon(Icon::Plus)
            .key(person.id.0.to_string())
            .describe(name)
            .on_press(Message::Add(person.id))
    });
    let shown = row![who].push(drawn).spacing(space::M).align_y(Center);
    row![container(shown.wrap()).width(Fill)].push(add).spacing(space::S).align_y(Center).into()
}

fn newest_words(score: &SafetyScore, context: Context<'_>) -> String {
    t!("score-newest", score = score.score.value(), day = short(score.on, context.today()))
}

/// What they said with it, newest first.
fn quotes<'a>(
    view: View<'a>,
    person: &'a Person,
    name: &str,
    scores: &[&'a SafetyScore],
) -> Option<Element<'a, Message>> {
    if scores.is_empty() {
        return None;
    }
    let all = view.state.all.contains(&person.id) || view.context.read_only;
    let shown = if all { scores.len() } else { QUOTES };
    let newest = scores.iter().rev().take(shown);
    let quotes = newest.map(|score| quote(view, person, score));
    let more = (scores.len() > QUOTES && view.may_write()).then(|| more(person, name, scores, all));
    let list = announce(
        Role::List,
        t!("score-quotes", name = name),
        Column::with_children(quotes).spacing(2),
    );
    Some(column![list].push(more).into())
}

fn more<'a>(
    person: &Person,
    name: &str,
    scores: &[&SafetyScore],
    all: bool,
) -> Element<'a, Message> {
    let words =
        if all { t!("score-fewer") } else { t!("score-earlier", count = scores.len() - QUOTES) };
    button(words)
        .link()
        .key(person.id.0.to_string())
        .describe(name)
        .expanded(all)
        .on_press(Message::All(person.id))
        .into()
}

fn quote<'a>(view: View<'a>, person: &Person, score: &SafetyScore) -> Element<'a, Message> {
    let number = score.score.value();
    let day = short(score.on, view.today());
    let said = score.words.trim();
    let words =
        if said.is_empty() { t!("score-no-words") } else { t!("score-quote", words = said) };
    let name = t!("score-spoken", score = number, day = day.clone(), words = words.clone());
    let name = kit::with_marks(name, &score.marks);
    let words = if said.is_empty() { kit::small(words) } else { hideable(kit::body(words)) };
    let words = column![words].push(kit::locked(&score.marks));
    let number = kit::strong_tinted(number.to_string(), size::BODY, |tokens| tokens.on_brand_soft);
    let shown = row![
        container(kit::small(day)).width(80),
        container(number).width(20),
        container(words).width(Fill),
    ];
    let body = container(unspoken(shown.spacing(space::S).align_y(Center)));
    let open = announce(Role::Button, name, body.padding([3, 6]).width(Fill))
        .key(format!("{}-{}", person.id.0, score.id.0))
        .expanded(view.state.editing.is_some_and(|open| open.score == Some(score.id)))
        .on_press(Message::Open(person.id, score.id))
        .ring(radius::CONTROL, 0.0)
        .face(|theme, status| Face::quiet(theme, status, radius::CONTROL));
    item(score.id.0.to_string(), open)
}
