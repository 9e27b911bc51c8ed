//! An open case as it is seen: head, steps, the step itself, and the Kompas.

use iced::advanced::widget::Id;
use iced::widget::{Column, Space, column, container, row, text};
use iced::{Border, Center, Element, Fill, Length, Theme, border};

use super::step::Step;
use super::{Casefile, Message, ave, concerns, family, kompas, logbook, phase};
use crate::gui::context::Context;
use crate::gui::outbox::Kept;
use crate::gui::room::Room;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::{Live, Role, announce, button, hush, read_only, text_field};
use crate::gui::{fonts, icon, kit};
use crate::t;
use crate::vault::VaultError;

/// Draws the open case; where it `flows`, head and steps scroll along.
pub fn view<'a>(
    file: &'a Casefile,
    kept: &'a Kept<VaultError>,
    context: Context<'a>,
    room: Room,
    flows: bool,
) -> Element<'a, Message> {
    let kompas = |width| has_kompas(file.step).then(|| beside(file, context, width));
    let kompas = match room {
        Room::Wide => kompas(316.0),
        Room::Medium => kompas(272.0),
        Room::Narrow => None,
    };
    let main = main(file, context, room);
    if flows {
        let above = column![head(file, kept, context, None), strip(file)];
        let flowing = column![urgent(file, kept), scroll(column![above, main])];
        return row![flowing].push(kompas).into();
    }
    let main = match room {
        Room::Wide => row![steps(file), scroll(main)].into(),
        _ => Element::from(column![strip(file), scroll(main)]),
    };
    let body = container(row![main].push(kompas)).height(Fill);
    column![head(file, kept, context, put_back(file)), body].into()
}

fn scroll<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let scroll = kit::scroll(content).id(scrolling());
    scroll.width(Fill).height(Fill).into()
}

/// What must not scroll away with the head: the way back, and trouble with
/// saving, which the head tells aloud.
fn urgent<'a>(file: &'a Casefile, kept: &Kept<VaultError>) -> Option<Element<'a, Message>> {
    let failed = match kept {
        Kept::Failed(error) => {
            let words = t!("head-not-kept", why = error.to_string());
            Some(hush(alarming(words)))
        }
        _ => None,
    };
    let back = put_back(file);
    if failed.is_none() && back.is_none() {
        return None;
    }
    let content = Column::new().push(failed).push(back).spacing(space::XS);
    let bar = container(content)
        .padding([space::S, space::XL])
        .width(Fill);
    let bar = bar.style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    Some(column![bar, kit::line()].into())
}

/// The name of a step.
#[must_use]
pub(super) fn step_name(step: Step) -> String {
    match step {
        Step::Family => t!("step-family"),
        Step::Concerns => t!("step-concerns"),
        Step::Phase(phase) => kit::phase_name(phase),
        Step::Ave => t!("step-ave"),
        Step::Logbook => t!("step-logbook"),
    }
}

fn head<'a>(
    file: &'a Casefile,
    kept: &'a Kept<VaultError>,
    context: Context<'a>,
    beside: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let case = &file.case;
    let names = row![
        kit::h1(case.name.as_str()),
        kit::phase_badge(case.phases.current),
        kit::ave_badge(case.ave()),
    ]
    .push(
        file.copy
            .map(|_| kit::badge(t!("head-second-copy"), |tokens| tokens.warn)),
    )
    .push((!case.is_open()).then(|| kit::badge(t!("case-closed"), |tokens| tokens.warn)))
    .spacing(10)
    .align_y(Center)
    .wrap();
    let about = row![kit::small(about(file, context)), saved(kept, context)]
        .spacing(space::XS)
        .wrap();
    let content = row![column![names, about].spacing(2).width(Fill)].push(beside);
    let bar = container(content.spacing(space::M).align_y(Center)).padding([12.0, space::XL]);
    let bar = bar
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    column![bar, kit::line()].into()
}

fn about(file: &Casefile, context: Context<'_>) -> String {
    let regie = &file.case.regie;
    let who = |name: &str| match name.trim() {
        "" => t!("head-nobody"),
        name if context.is_me(name) => t!("head-me"),
        name => name.to_owned(),
    };
    t!(
        "head-about",
        number = file.case.number.as_str(),
        casusregie = who(&regie.casusregie.name),
        procesregie = who(&regie.procesregie.name)
    )
}

/// "bewaard 14:02, versleuteld", or what is wrong and what to do.
fn saved<'a>(kept: &'a Kept<VaultError>, context: Context<'a>) -> Element<'a, Message> {
    if context.read_only {
        let words = t!("head-read-only");
        return announce(Role::Status, words.clone(), alarming(words)).into();
    }
    let (words, failed) = match kept {
        Kept::Untouched => (t!("head-kept"), false),
        Kept::Busy => (t!("head-keeping"), false),
        Kept::At(time) => (
            t!("head-kept-at", time = time.format("%H:%M").to_string()),
            false,
        ),
        Kept::Failed(error) => (t!("head-not-kept", why = error.to_string()), true),
    };
    let shown = if failed {
        alarming(words.clone())
    } else {
        kit::small(words.clone())
    };
    let live = if failed {
        Live::Assertive
    } else {
        Live::Polite
    };
    announce(Role::Status, words, shown).live(live).into()
}

fn alarming<'a>(words: String) -> Element<'a, Message> {
    kit::strong_tinted(words, size::SMALL, |tokens| tokens.danger.on_soft)
}

fn put_back(file: &Casefile) -> Option<Element<'_, Message>> {
    let undo = file.undo.as_ref()?;
    let words = kit::small(t!("removed", what = undo.what.as_str()));
    let back = button(t!("undo"))
        .icon(icon::Icon::Undo2)
        .on_press(Message::PutBack);
    let said = announce(
        Role::Status,
        t!("removed", what = undo.what.as_str()),
        words,
    );
    Some(
        row![said.live(Live::Polite), back]
            .spacing(space::S)
            .align_y(Center)
            .into(),
    )
}

fn main<'a>(file: &'a Casefile, context: Context<'a>, room: Room) -> Element<'a, Message> {
    let (case, advice) = (&file.case, &file.advice);
    let step: Element<'_, Message> = match file.step {
        Step::Family => family::view(&file.family, case, advice, context).map(Message::Family),
        Step::Concerns => {
            concerns::view(&file.concerns, case, advice, context).map(Message::Concerns)
        }
        Step::Phase(phase) => {
            let state = &file.phases[phase as usize];
            phase::view(state, phase, case, advice, context)
                .map(move |message| Message::Phase(phase, message))
        }
        Step::Ave => ave::view(&file.ave, case, advice, context).map(Message::Ave),
        Step::Logbook => {
            let book = logbook::view(&file.logbook, case, advice, context).map(Message::Logbook);
            column![book, about_case(file, context)]
                .spacing(space::L)
                .into()
        }
    };
    // AVE en regie tells what it knows in words there, and its one choice is
    // what to look at.
    let step = read_only(context.read_only && file.step != Step::Ave, step);
    let below = room == Room::Narrow && has_kompas(file.step);
    let below = below.then(|| kompas::view(file, context));
    let content = Column::new().push(step).push(below).spacing(space::XL);
    let content = container(content).padding([18.0, space::XL]).width(Fill);
    announce(Role::Main, step_name(file.step), content).into()
}

/// The part of a step that scrolls.
pub(super) fn scrolling() -> Id {
    Id::new("case-step")
}

/// The working name and number, and closing the case.
fn about_case<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let case = &file.case;
    let fields = row![
        text_field(t!("case-name"), &case.name, Message::Rename),
        text_field(t!("case-number"), &case.number, Message::Renumber).width(160),
    ];
    let close = if case.is_open() {
        button(t!("case-close")).on_press(Message::Close(true))
    } else {
        button(t!("case-reopen")).on_press(Message::Close(false))
    };
    let content = column![kit::h2(t!("case-about")), fields.spacing(space::M),]
        .push((!context.read_only).then(|| kit::small(t!("case-close-help"))))
        .push((!context.read_only).then_some(close));
    kit::card(content.spacing(space::M)).into()
}

/// Whether the Kompas stands beside a step. AVE en regie needs the room and
/// shows itself what the Kompas would.
fn has_kompas(step: Step) -> bool {
    step != Step::Ave
}

/// The Kompas at the right.
fn beside<'a>(file: &'a Casefile, context: Context<'a>, width: f32) -> Element<'a, Message> {
    let content = container(kompas::view(file, context))
        .padding(18)
        .width(Fill);
    let panel = container(kit::scroll(content))
        .width(width)
        .height(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            kit::boxed(tokens.panel, border::color(tokens.line).width(1))
        });
    panel.into()
}

/// The steps at the left.
fn steps(file: &Casefile) -> Element<'_, Message> {
    let mut list = Column::new().spacing(2);
    for step in Step::ALL {
        if step == Step::Logbook {
            list = list.push(Space::new().height(10));
        }
        list = list.push(step_item(file, step, Fill));
    }
    let panel = container(kit::scroll(container(list).padding([14, 10])))
        .width(212)
        .height(Fill);
    let panel = panel.style(|theme| {
        let tokens = Tokens::of(theme);
        kit::boxed(tokens.panel, border::color(tokens.line).width(1))
    });
    announce(Role::Navigation, t!("steps-name"), panel).into()
}

/// The steps above the content, where there is less room.
fn strip(file: &Casefile) -> Element<'_, Message> {
    let items = Step::ALL
        .into_iter()
        .map(|step| step_item(file, step, Length::Shrink));
    let list = iced::widget::Row::with_children(items).spacing(2).wrap();
    let panel = container(list)
        .padding([space::XS, space::M])
        .width(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).panel, Border::default()));
    let panel = announce(Role::Navigation, t!("steps-name"), panel);
    column![panel, kit::line()].into()
}

fn step_item(file: &Casefile, step: Step, width: Length) -> Element<'_, Message> {
    let (on, done) = (file.step == step, is_done(file, step));
    let name = step_name(step);
    let words = text(name.clone())
        .size(size::BODY)
        .font(if on { fonts::SEMIBOLD } else { fonts::DEFAULT })
        .wrapping(text::Wrapping::None);
    let content = row![dot(step, on, done), words].spacing(10).align_y(Center);
    let state = if done { t!("step-done") } else { String::new() };
    announce(
        Role::Link,
        name,
        container(content).padding([8, 10]).width(width),
    )
    .selected(on)
    .value(state)
    .on_press(Message::Go(step))
    .face(move |theme, status| face(theme, on, status))
    .into()
}

fn face(theme: &Theme, on: bool, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    let ground = match (on, status.hovered || status.pressed) {
        (true, _) => Some(tokens.brand_soft),
        (false, true) => Some(tokens.hover),
        _ => None,
    };
    Face {
        ground,
        border: border::rounded(radius::CONTROL)
            .color(tokens.chosen_edge)
            .width(if on { 2 } else { 0 }),
        ink: Some(if on { tokens.ink } else { tokens.ink_soft }),
    }
}

fn dot<'a>(step: Step, on: bool, done: bool) -> Element<'a, Message> {
    let sign = match step {
        _ if done => "✓".to_owned(),
        Step::Phase(phase) => phase.number().to_string(),
        Step::Ave => t!("step-ave-sign"),
        Step::Logbook => "≡".to_owned(),
        Step::Family | Step::Concerns => "○".to_owned(),
    };
    let sign = text(sign)
        .size(12)
        .font(fonts::SEMIBOLD)
        .style(move |theme| {
            let tokens = Tokens::of(theme);
            let color = match (done, on) {
                (true, _) => tokens.on_brand,
                (false, true) => tokens.brand,
                _ => tokens.ink_soft,
            };
            text::Style { color: Some(color) }
        });
    container(sign)
        .center(22)
        .style(move |theme| {
            let tokens = Tokens::of(theme);
            let edge = if on || done {
                tokens.brand
            } else {
                tokens.border
            };
            let ground = if done { tokens.brand } else { tokens.card };
            kit::boxed(ground, border::rounded(11).color(edge).width(2))
        })
        .into()
}

/// Whether a step holds what the next ones build on. No more than a sign:
/// every step can be opened at any time.
fn is_done(file: &Casefile, step: Step) -> bool {
    let case = &file.case;
    match step {
        Step::Family => {
            let everybody = case.family.members().count() > 0;
            everybody
                && case
                    .family
                    .members()
                    .all(|person| person.spoken_on.is_some())
        }
        Step::Concerns => {
            case.observations.known() > 0 && !case.violence.is_empty() && !case.strengths.is_empty()
        }
        Step::Phase(phase) => phase < case.phases.current,
        Step::Ave => !case.decisions.is_empty(),
        Step::Logbook => false,
    }
}
