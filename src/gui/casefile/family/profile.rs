//! The pattern that helps to look, and how children take part.

use iced::Element;
use iced::widget::column;

use super::{Message, View, words};
use crate::case::{Case, FamilyProfile, Person};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::chips;
use crate::t;

/// The five patterns, of which at most one is chosen.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let chosen = view.case.family.profile;
    let (shown, locked) = (FamilyProfile::ALL.into_iter(), view.context.read_only);
    let options = shown
        .filter(|profile| !locked || chosen == Some(*profile))
        .map(|profile| (profile, words::profile(profile), chosen == Some(profile)));
    let choice =
        chips(t!("family-profile"), options, |profile, on| Message::Profile(on.then_some(profile)));
    let content = column![
        kit::h2(t!("family-profile")),
        choice.label_hidden().compact().help(t!("family-profile-help")),
    ];
    kit::card(content.spacing(space::S)).padding(space::M).into()
}

/// From which age children take part: 12 years, as for seeing their file
/// (Jeugdwet) and for a seat at the Jeugdbeschermingstafel.
pub(super) fn note<'a>(case: &Case) -> Option<Element<'a, Message>> {
    let family = &case.family;
    let wanted = family.people.is_empty() || family.children().any(Person::is_alive);
    wanted.then(|| kit::note(kit::body(t!("family-children-note"))))
}
