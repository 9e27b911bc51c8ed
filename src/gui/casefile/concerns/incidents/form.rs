//! One incident, unfolded.

use iced::Element;
use iced::widget::{Row, column, container, row};

use super::{Mark, Message, day, first_field};
use crate::case::{Case, Incident};
use crate::gui::casefile::half_date;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, chips, choice, date_field, text_area, text_field};
use crate::t;

pub(super) fn view<'a>(
    incident: &'a Incident,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let id = incident.id;
    let what = text_area(t!("incident-what"), &incident.what, move |what| Message::What(id, what));
    let marks = Mark::ALL.map(|mark| question(incident, mark));
    column![
        when_and_from_whom(incident, case, context),
        what.min_lines(3).help(t!("incident-facts")),
        involved(incident, case),
        Row::from_vec(marks.into()).spacing(space::L).wrap(),
    ]
    .push((!context.read_only).then(|| remove(incident, context)))
    .spacing(space::M)
    .into()
}

fn when_and_from_whom<'a>(
    incident: &'a Incident,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let id = incident.id;
    let at = half_date::key("incident", [id.0]);
    let half = half_date::read(case, &at);
    let on =
        date_field(t!("incident-on"), incident.on, context.today(), move |on| Message::On(id, on));
    let told_by = text_field(t!("told-by"), &incident.told_by, move |who| Message::ToldBy(id, who));
    row![
        on.past_only()
            .half_typed(half, move |words| Message::HalfDate(at.clone(), words))
            .help(t!("incident-on-help"))
            .id(first_field(id))
            .width(220),
        told_by.width(270),
    ]
    .spacing(space::M)
    .wrap()
    .into()
}

fn involved<'a>(incident: &'a Incident, case: &'a Case) -> Element<'a, Message> {
    if case.family.people.is_empty() {
        return kit::small(t!("incident-nobody-known"));
    }
    let id = incident.id;
    let people = case.family.people.iter().map(|person| {
        let name = person.label().to_owned();
        (person.id, name, incident.involved.contains(&person.id))
    });
    chips(t!("incident-involved"), people, move |person, is| Message::Involved(id, person, is))
        .compact()
        .into()
}

fn question(incident: &Incident, mark: Mark) -> Element<'_, Message> {
    let id = incident.id;
    let label = match mark {
        Mark::Children => t!("incident-children"),
        Mark::Injury => t!("incident-injury"),
        Mark::Weapon => t!("incident-weapon"),
        Mark::Police => t!("incident-police"),
    };
    let chosen = Some(mark.answer(incident));
    let asked =
        choice(label, kit::answers(), chosen, move |answer| Message::Answered(id, mark, answer));
    container(asked.compact()).width(220).into()
}

fn remove<'a>(incident: &Incident, context: Context<'_>) -> Element<'a, Message> {
    button(t!("incident-remove"))
        .quiet()
        .icon(Icon::Trash2)
        .key(incident.id.0.to_string())
        .describe(day(incident, context.today()))
        .on_press(Message::Remove(incident.id))
        .into()
}
