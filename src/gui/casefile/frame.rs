//! An open case as it is seen: head, steps, the step itself, and the Kompas.

use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row};
use iced::{Element, Fill, Padding, border};

use super::head::{Tools, head, put_back, urgent};
use super::step::Step;
use super::steps::{step_name, steps, strip};
use super::{Casefile, Message, ave, concerns, family, kompas, logbook, phase, retention};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::outbox::Kept;
use crate::gui::room::Room;
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Role, announce, button, read_only, text_field};
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
    let context = file.around(context);
    let kompas = |width| has_kompas(file.step).then(|| beside(file, context, width));
    let kompas = match room {
        Room::Wide => kompas(316.0),
        Room::Medium => kompas(272.0),
        Room::Narrow => None,
    };
    let main = main(file, context, room);
    if flows {
        let above = column![head(file, kept, context, Tools::Below), strip(file)];
        let flowing = column![urgent(file, kept), scroll(column![above, main])];
        return row![flowing].push(kompas).into();
    }
    let main = match room {
        Room::Wide => row![steps(file), scroll(main)].into(),
        _ => Element::from(column![strip(file), scroll(main)]),
    };
    let body = container(row![main].push(kompas)).height(Fill);
    column![head(file, kept, context, Tools::Beside(put_back(file))), body].into()
}

fn scroll<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let scroll = kit::scroll(content).id(scrolling());
    scroll.width(Fill).height(Fill).into()
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
        Step::Ave => {
            let step = ave::view(&file.ave, case, advice, context).map(Message::Ave);
            let alerts = kompas::alerts(advice, &file.watch);
            Column::new().push(alerts).push(step).spacing(space::L).into()
        }
        Step::Logbook => {
            let book = logbook::view(&file.logbook, case, advice, context).map(Message::Logbook);
            let keeping = retention::view(case, context, file.copy.is_none());
            column![book, about_case(file, context), keeping.map(Message::Retention)]
                .spacing(space::L)
                .into()
        }
    };
    // AVE en regie tells what it knows in words there, and its one choice is
    // what to look at.
    let step = read_only(context.read_only && file.step != Step::Ave, step);
    let step = container(step).padding([18.0, space::XL]).width(Fill);
    let step = announce(Role::Main, step_name(file.step), step);
    let below = room == Room::Narrow && has_kompas(file.step);
    let below = below.then(|| {
        container(kompas::view(file, context)).padding(Padding::from([0.0, space::XL]).bottom(18))
    });
    column![step].push(below).into()
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
    let content = column![kit::h2(t!("case-about")), fields.spacing(space::M)]
        .push((!context.read_only).then(|| kit::small(t!("case-close-help"))))
        .push((!context.read_only).then_some(close))
        // A second copy goes when it is compared.
        .push((!context.read_only && file.copy.is_none()).then(delete));
    kit::card(content.spacing(space::M)).into()
}

fn delete<'a>() -> Element<'a, Message> {
    button(t!("delete-case")).link().on_press(Message::Delete).into()
}

/// Whether the Kompas stands beside a step. AVE en regie needs the room and
/// shows itself what the Kompas would.
fn has_kompas(step: Step) -> bool {
    step != Step::Ave
}

/// The Kompas at the right.
fn beside<'a>(file: &'a Casefile, context: Context<'a>, width: f32) -> Element<'a, Message> {
    let content = container(kompas::view(file, context)).padding(18).width(Fill);
    let panel = container(kit::scroll(content)).width(width).height(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        kit::boxed(tokens.panel, border::color(tokens.line).width(1))
    });
    panel.into()
}
