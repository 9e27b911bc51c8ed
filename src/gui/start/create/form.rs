//! The form of a new vault as it is seen.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::super::{Message as Parent, Regions};
use super::{AGAIN, FOLDER, Message, NAME, PASSPHRASE, State};
use crate::gui::form::{Form, beside_picker, show_button};
use crate::gui::kit;
use crate::gui::kit::spoken::{failure, said, status};
use crate::gui::machine::Machine;
use crate::gui::theme::space;
use crate::gui::widget::{Range, Role, announce, button, choice, text_field, unspoken};
use crate::t;

/// The steps of strength.
const STEPS: u8 = 5;

pub(in crate::gui::start) fn view<'a>(
    form: &'a State,
    machine: &'a Machine,
    regions: Regions<'a>,
) -> Element<'a, Parent> {
    let fields = column![place(form, machine), passphrase(form, machine)].spacing(space::L);
    let make =
        button(t!("create-make")).primary().on_press_maybe((!form.making).then_some(Message::Make));
    let names = Column::new().push(form.elsewhere(&form.fault).map(failure)).push(names(form));
    let names: Element<'a, Message> = names.spacing(space::L).into();
    let content: Element<'a, Message> = Column::new()
        .push(fields)
        .push(kit::warning(kit::body(t!("create-final"))))
        .spacing(space::L)
        .into();
    let back = button(t!("start-back")).quiet().on_press(Parent::Welcome);
    let buttons = row![Element::from(make).map(Parent::Create), Element::from(back)]
        .push(form.making.then(|| said(t!("create-making"), kit::body)))
        .align_y(Center);
    column![
        kit::title(t!("create-title"), t!("create-about")),
        names.map(Parent::Create),
        region(regions),
        content.map(Parent::Create),
        column![form.refusal(), buttons.spacing(space::S)],
    ]
    .spacing(space::L)
    .into()
}

/// Whose agreements and names it follows.
fn region<'a>(regions: Regions<'a>) -> Element<'a, Parent> {
    let options = regions.all.iter().map(|region| (region.id.clone(), region.name.clone()));
    let chosen = Some(regions.now.id.clone());
    choice(t!("settings-region"), options, chosen, Parent::Region)
        .help(t!("create-region-help"))
        .into()
}

fn names(form: &State) -> Element<'_, Message> {
    let name = NAME
        .text(form, &form.name, Message::Name)
        .placeholder(t!("create-name-example"))
        .required();
    let mine = text_field(t!("create-my-name"), &form.my_name, Message::MyName)
        .help(t!("create-my-name-help"));
    row![Element::from(name), Element::from(mine)].spacing(space::M).into()
}

fn place<'a>(form: &'a State, machine: &Machine) -> Element<'a, Message> {
    let folder = FOLDER.text(form, &form.folder, Message::Folder).required();
    beside_picker(folder, machine.dialogs.warning(), machine.pick_button(Message::Pick))
}

fn passphrase<'a>(form: &'a State, machine: &Machine) -> Element<'a, Message> {
    let caps_lock = machine.caps_lock.warning().filter(|_| !form.shown);
    let words =
        PASSPHRASE.text(form, &form.passphrase, Message::Passphrase).secure(!form.shown).required();
    let words = words.warning(caps_lock);
    let again = AGAIN
        .text(form, &form.again, Message::Again)
        .secure(!form.shown)
        .required()
        .on_submit(Message::Make);
    // Below each other: a passphrase that is suggested is seen whole.
    column![
        words,
        again,
        strength(form),
        row![
            show_button(form.shown, Message::Show),
            button(t!("create-suggest")).link().stays().on_press(Message::Suggest),
        ]
        .spacing(space::XL),
    ]
    .spacing(space::S)
    .into()
}

/// How strong the passphrase is, with advice while it is too weak. Takes the
/// same room before anything is typed, so that nothing jumps.
fn strength(form: &State) -> Element<'_, Message> {
    let strength = form.strength.as_ref();
    let step = strength.map_or(0, |strength| strength.score + 1);
    let words = match step.checked_sub(1) {
        Some(score) => t!(&format!("strength-{score}")),
        None => t!("strength-none"),
    };
    let advice = strength.and_then(|strength| strength.advice.first().copied());
    let usual = if form.suggested { t!("create-suggested") } else { t!("create-passphrase-help") };
    let advice = advice.map_or(usual, |key| t!(key));
    let told = t!("strength-words", strength = words.as_str(), advice = advice.as_str());
    let measure = row![measure(step), unspoken(kit::strong(words))];
    let news = status(told, kit::small(advice));
    column![measure.spacing(space::S).align_y(Center), news].spacing(space::XS).into()
}

/// How many of the steps from guessed at once to very hard to guess are taken.
fn measure<'a>(step: u8) -> Element<'a, Message> {
    let bar = kit::bar(f32::from(step) / f32::from(STEPS), 160);
    announce(Role::Progress, t!("strength"), bar)
        .value(t!("strength-step", step = step, most = STEPS))
        .range(Range { least: 0.0, most: STEPS.into(), now: Some(step.into()) })
        .into()
}
