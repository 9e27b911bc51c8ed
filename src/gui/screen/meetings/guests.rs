//! Who comes, for which cases, on what ground.

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::{Column, column};

use super::message::GuestChange;
use super::{Message, View};
use crate::case::record::named;
use crate::case::{CaseId, Grond};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::{button, check_box, chips, choice, hideable, text_field};
use crate::meeting::{Guest, Meeting, Voor};
use crate::t;

/// Changes somebody who comes; nobody where the number is of nobody.
pub(super) fn change(meeting: &mut Meeting, number: u32, change: GuestChange) {
    let cases: BTreeSet<CaseId> = meeting.items.iter().map(|item| item.case).collect();
    let Some(one) = meeting.guests.iter_mut().find(|one| one.id == number) else {
        return;
    };
    match change {
        GuestChange::Name(words) => one.name = words,
        GuestChange::Role(words) => one.role = words,
        GuestChange::Ground(ground) => one.ground = ground,
        GuestChange::For(case, comes) => one.choose(case, comes, cases.into_iter()),
        GuestChange::ForAll => one.cases = Voor::Alle,
        GuestChange::ForEach => one.cases = Voor::Alleen(cases),
    }
}

/// The field that gets the keyboard in a guest that was just added.
pub(super) fn role_id(number: u32) -> String {
    format!("meeting-guest-{number}-role")
}

pub(super) fn card<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let rows = meeting.guests.iter().map(|one| item(view, meeting, one));
    let list = match meeting.guests.is_empty() {
        true => kit::nothing_yet(t!("meetings-guests-none")),
        false => spoken::items(t!("meetings-guests"), space::XS, rows),
    };
    let add = (!view.context.read_only).then(|| {
        Element::from(
            button(t!("meetings-guest-add")).icon(Icon::UserPlus).on_press(Message::Invite),
        )
    });
    let help = kit::small(t!("meetings-guests-help"));
    kit::section(t!("meetings-guests"), [list, help].into_iter().chain(add))
}

/// "wijkagent, R. Kok".
fn label(guest: &Guest) -> String {
    let parts = [guest.role.trim(), guest.name.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { t!("meetings-guest-nobody") } else { parts.join(", ") }
}

fn item<'a>(view: View<'a>, meeting: &'a Meeting, guest: &'a Guest) -> Element<'a, Message> {
    let number = guest.id;
    let is_open = view.state.guest == Some(number);
    let (label, comes) = (label(guest), view.comes(guest));
    let told = format!("{label}. {comes}");
    let content = column![hideable(kit::strong(label)), hideable(kit::small(comes))].spacing(2);
    let head = fold::head(told, is_open, content, Message::UnfoldGuest(number));
    let head = head.key(number.to_string());
    let fields = is_open.then(|| fold::unfolded(fields(view, meeting, guest)));
    spoken::item(number.to_string(), column![head].push(fields).spacing(space::XS))
}

fn fields<'a>(view: View<'a>, meeting: &'a Meeting, guest: &'a Guest) -> Element<'a, Message> {
    let number = guest.id;
    let to = move |change: GuestChange| Message::Guest(number, change);
    let role =
        text_field(t!("deelnemer-role"), &guest.role, move |words| to(GuestChange::Role(words)));
    let name =
        text_field(t!("deelnemer-name"), &guest.name, move |words| to(GuestChange::Name(words)));
    let grounds = Grond::ALL.map(|ground| (ground, named("grond-{}", ground)));
    let ground = choice(t!("deelnemer-ground"), grounds, Some(guest.ground), move |ground| {
        to(GuestChange::Ground(ground))
    });
    let for_all = check_box(t!("meetings-for-every"), guest.cases == Voor::Alle, move |all| {
        // From all to each: nothing is taken away before somebody says which.
        to(if all { GuestChange::ForAll } else { GuestChange::ForEach })
    });
    let remove = button(t!("meetings-guest-remove"))
        .quiet()
        .icon(Icon::Trash2)
        .key(number.to_string())
        .on_press(Message::Uninvite(number));
    Column::new()
        .push(role.id(role_id(number)))
        .push(name)
        .push(ground.stacked())
        .push(for_all)
        .push(cases(view, meeting, guest))
        .push(remove)
        .spacing(space::M)
        .into()
}

/// For which cases they come; none where it is for all.
fn cases<'a>(view: View<'a>, meeting: &Meeting, guest: &Guest) -> Option<Element<'a, Message>> {
    let number = guest.id;
    let cases = meeting
        .items
        .iter()
        .map(|item| (item.case, view.case_name(item.case), guest.comes_for(item.case)));
    let chosen = move |case, comes| Message::Guest(number, GuestChange::For(case, comes));
    (guest.cases != Voor::Alle)
        .then(|| chips(t!("meetings-for-which"), cases, chosen).compact().names().into())
}
