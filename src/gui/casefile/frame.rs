//! An open case as it is seen: head, steps, the step itself, and the Kompas.

use iced::advanced::widget::Id;
use iced::widget::{column, container, row};
use iced::{Element, Fill, Padding, border};

use super::head::{head, low_head};
use super::step_list::{steps_beside, strip};
use super::steps;
use super::{Casefile, Message, Part, kompas, toast};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::layout::Layout;
use crate::gui::outbox::SaveState;
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Role, announce, guarded, read_only};
use crate::vault::VaultError;

/// Draws the open case; where it `flows`, head and steps scroll along.
pub fn view<'a>(
    file: &'a Casefile,
    kept: &'a SaveState<VaultError>,
    context: Context<'a>,
    layout: Layout,
    flows: bool,
) -> Element<'a, Message> {
    let context = file.around(context);
    let marks = context.preferences.check_spelling;
    let context = Context { spelling: marks.then_some(&file.spelling), ..context };
    let kompas = |width| steps::row(file.step).kompas.then(|| beside(file, context, width));
    let kompas = match layout {
        Layout::Wide => kompas(316.0),
        Layout::Medium if file.unfolded.contains(&Part::Kompas) => kompas(272.0),
        Layout::Medium | Layout::Narrow => None,
    };
    let main = main(file, context, layout);
    toast::over(file, framed(file, kept, context, layout, (flows, main, kompas)))
}

/// The open case without what lies over it.
fn framed<'a>(
    file: &'a Casefile,
    kept: &'a SaveState<VaultError>,
    context: Context<'a>,
    layout: Layout,
    (flows, main, kompas): (bool, Element<'a, Message>, Option<Element<'a, Message>>),
) -> Element<'a, Message> {
    if layout == Layout::Wide {
        let body = row![steps_beside(file), scroll(main)].push(kompas);
        let body = container(body).height(Fill);
        return column![head(file, kept, context), body].into();
    }
    if flows {
        let above = column![low_head(file, kept, context), strip(file, layout)];
        return row![scroll(column![above, main])].push(kompas).into();
    }
    let body = container(row![scroll(main)].push(kompas)).height(Fill);
    column![low_head(file, kept, context), strip(file, layout), body].into()
}

fn scroll<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let scroll = kit::scroll(content).id(scrolling());
    scroll.width(Fill).height(Fill).into()
}

fn main<'a>(file: &'a Casefile, context: Context<'a>, layout: Layout) -> Element<'a, Message> {
    let about = steps::row(file.step);
    let step = guarded(|| steps::view(file.step, file, context));
    let step = read_only(context.read_only && !about.tells_read_only, step);
    let step = container(step).padding([18.0, space::XL]).width(Fill);
    let step = announce(Role::Main, file.step.name(), step);
    let below = layout == Layout::Narrow && about.kompas;
    let below = below.then(|| {
        container(compass(file, context)).padding(Padding::from([0.0, space::XL]).bottom(18))
    });
    column![step].push(below).into()
}

fn compass<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    guarded(|| kompas::view(file, context))
}

/// The part of a step that scrolls.
pub(super) fn scrolling() -> Id {
    Id::new("case-step")
}

/// The Kompas at the right.
fn beside<'a>(file: &'a Casefile, context: Context<'a>, width: f32) -> Element<'a, Message> {
    let content = container(compass(file, context)).padding(18).width(Fill);
    let panel = container(kit::scroll(content)).width(width).height(Fill).style(|theme| {
        let tokens = Tokens::of(theme);
        kit::boxed(tokens.panel, border::color(tokens.line).width(1))
    });
    panel.into()
}
