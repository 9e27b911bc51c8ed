//! Step 4: the five questions, with what the case gives by itself.

use iced::widget::{Column, column, container, row, text};
use iced::{Element, Fill, Right};

use super::{Message, View, shown_weging, signed};
use crate::advice::meldcode::{Origin, Value, Weighed};
use crate::case::{Answer, Gewogen, Weging, WegingId};
use crate::gui::casefile::spoken::item;
use crate::gui::fonts;
use crate::gui::kit;
use crate::gui::plain::plain;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, choice, hideable, looks_up, unspoken};
use crate::guidance::WeegvraagGuide;
use crate::naslag::Topic;
use crate::t;

/// Draws the card.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let weging = shown_weging(view);
    let asked = view.context.guidance.meldcode().questions.iter();
    let rows = asked.zip(&view.advice.meldcode.questions);
    let rows = rows.map(|(guide, weighed)| {
        item(guide.asks.number().to_string(), question(view, guide, weighed, weging))
    });
    let list = announce(Role::List, t!("weging-title"), kit::ruled(rows));
    let content = Column::new()
        .push(kit::h2(t!("weging-title")))
        .push(weging.map(|weging| about(view, weging)))
        .push(weging.is_none().then(|| kit::small(t!("weging-none"))))
        .push(list)
        .push(weging.and_then(|weging| remove(view, weging)))
        .spacing(space::S);
    kit::card(content).into()
}

/// When it was weighed, what led to it and with whom.
fn about<'a>(view: View<'a>, weging: &'a Weging) -> Element<'a, Message> {
    let id = weging.id;
    let form = form(view, weging);
    let day = row![form.ask("on").width(220), form.ask("weighed_with").width(300)];
    let fields = column![day.spacing(space::M).wrap(), form.ask("occasion")].spacing(space::S);
    Element::from(fields).map(move |edit| Message::Weging(id, edit))
}

/// What the names of the fields of a weighing begin with.
pub(super) fn fields(id: WegingId) -> String {
    format!("weging-{}", id.0)
}

/// The fields of a weighing.
pub(super) fn form<'a>(view: View<'a>, weging: &'a Weging) -> Form<'a> {
    Form::of(weging, view.case, view.context, fields(weging.id), [weging.id.0])
}

fn remove<'a>(view: View<'a>, weging: &Weging) -> Option<Element<'a, Message>> {
    let remove = button(t!("weging-remove")).quiet().icon(crate::gui::icon::Icon::Trash2);
    let id = weging.id;
    view.may_write().then(|| remove.key(id.0.to_string()).on_press(Message::Remove(id)).into())
}

fn question<'a>(
    view: View<'a>,
    guide: &'a WeegvraagGuide,
    weighed: &'a Weighed,
    weging: Option<&'a Weging>,
) -> Element<'a, Message> {
    let name = format!("{}. {}", guide.asks.number(), guide.text);
    let about = about_value(view, weighed);
    let head = kit::strong(name.clone());
    let head = if weighed.reached { head } else { kit::body(name.clone()) };
    let help = weighed.reached.then(|| kit::small(guide.help.as_str()));
    let words = column![head]
        .push(help)
        .push((!about.is_empty()).then(|| hideable(kit::small(about.clone()))))
        .spacing(2)
        .width(Fill);
    let read = Message::Read(Topic::Weegvraag(guide.asks));
    let id = format!("weegvraag-{}", guide.asks.number());
    let look_up = weighed.reached.then(|| kit::look_up_button(&id, &guide.text, read.clone()));
    let answer = column![answer(view, guide, weighed, weging, name, about)].push(look_up);
    let answer = answer.spacing(2).align_x(Right);
    let line = row![unspoken(words), answer].spacing(space::M);
    let content = Column::new()
        .push(line)
        .push(weging.and_then(|weging| why(view, guide, weging)))
        .push(weighed.reached.then(|| examples(view, guide)).flatten())
        .spacing(space::S);
    let row = signed(sign(weighed), content.into());
    looks_up(container(row).padding([space::XS, 0.0]), read)
}

/// What the case or a weighing says, from when, and why it is not asked.
fn about_value(view: View<'_>, weighed: &Weighed) -> String {
    let day = weighed.on.map(|on| short(on, view.today()));
    let from = match weighed.origin {
        Some(Origin::Case) => Some(t!("weging-from-case", count = weighed.because.len())),
        Some(Origin::Weging(_)) => Some(t!("weging-from-weging")),
        None => None,
    };
    let ended = weighed.ended.map(|on| t!("weging-again", day = short(on, view.today())));
    let over = (!weighed.reached).then(|| t!("weging-not-needed"));
    let parts = [from, day, ended, over];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The answer to choose; where the case says what leads to reporting, no answer
/// takes that away, so only that is shown.
fn answer<'a>(
    view: View<'a>,
    guide: &'a WeegvraagGuide,
    weighed: &Weighed,
    weging: Option<&'a Weging>,
    name: String,
    about: String,
) -> Element<'a, Message> {
    let told = match weighed.value {
        Value::Yes => t!("gewogen-yes"),
        Value::No => t!("gewogen-no"),
        Value::Unknown => t!("gewogen-unknown"),
        Value::Open => String::new(),
    };
    let raises = matches!(weighed.value, Value::Yes) == (guide.raising.answer() == Answer::Yes);
    let fixed = weighed.origin == Some(Origin::Case)
        && raises
        && matches!(weighed.value, Value::Yes | Value::No);
    let asks = weighed.reached && !fixed && view.may_write();
    let Some(weging) = weging.filter(|_| asks) else {
        let look = button(t!("weging-look")).link().key(name.clone()).describe(name.clone());
        let look = look.on_press(Message::Go(super::Step::Questions));
        let shown = match told.as_str() {
            "" => None,
            _ => Some(kit::badge(told.clone(), |tokens| tokens.info)),
        };
        let words = format!("{name} {told} {about}");
        return column![]
            .push(announce(Role::Text, words, unspoken(row![].push(shown))))
            .push(fixed.then_some(look))
            .align_x(Right)
            .into();
    };
    let (id, asks) = (weging.id, guide.asks);
    let options = Gewogen::ALL.map(|one| (one, crate::case::record::named("gewogen-{}", one)));
    choice(name, options, asks.of(weging).answer, move |one| {
        let place = Gewogen::ALL.iter().position(|other| *other == one);
        Message::Afweging(id, asks, Edit::Field(0, crate::gui::record::Value::Choice(place)))
    })
    .label_hidden()
    .describe(about)
    .compact()
    .into()
}

/// On what an answer rests, once there is one.
fn why<'a>(
    view: View<'a>,
    guide: &'a WeegvraagGuide,
    weging: &'a Weging,
) -> Option<Element<'a, Message>> {
    let afweging = guide.asks.of(weging);
    let (id, asks) = (weging.id, guide.asks);
    let name = format!("weging-{}-{}", id.0, asks.number());
    let place = [id.0.to_string(), asks.number().to_string()];
    let form = Form::of(afweging, view.case, view.context, name, place);
    let label = t!("afweging-why-of", number = asks.number());
    let asked = Element::from(form.ask("why").label(label).label_hidden());
    let there = afweging.answer.is_some() || !afweging.why.trim().is_empty();
    there.then(|| asked.map(move |edit| Message::Afweging(id, asks, edit)))
}

/// Examples at hand, folded.
fn examples<'a>(view: View<'a>, guide: &'a WeegvraagGuide) -> Option<Element<'a, Message>> {
    if guide.examples.is_empty() {
        return None;
    }
    let open = view.state.examples.contains(&guide.asks) || view.context.read_only;
    let fold = button(t!("weging-examples"))
        .quiet()
        .describe(guide.text.as_str())
        .key(guide.asks.number().to_string())
        .unfolds(open)
        .on_press(Message::Examples(guide.asks));
    let lists = open.then(|| {
        let lists = guide.examples.iter().map(|one| {
            let items = one.items.iter().map(|words| kit::small(format!("– {words}")));
            column![kit::strong(one.name.as_str())].extend(items).spacing(2).into()
        });
        Column::with_children(lists).spacing(space::S)
    });
    Some(Column::new().push(fold).push(lists).spacing(space::XS).into())
}

/// The mark before a question; its words say the same.
fn sign<'a>(weighed: &Weighed) -> Element<'a, Message> {
    let mark = match (weighed.reached, weighed.value) {
        (false, _) => "–",
        (_, Value::Open | Value::Unknown) => "?",
        (_, Value::Yes | Value::No) => "✓",
    };
    let open = mark == "?";
    let mark = plain(mark).size(size::BODY).line_height(size::LINE).font(fonts::SEMIBOLD);
    let mark = mark.style(move |theme| {
        let tokens = Tokens::of(theme);
        let color = if open { tokens.warn.on_soft } else { tokens.ok.on_soft };
        text::Style { color: Some(color) }
    });
    unspoken(container(mark).width(24))
}
