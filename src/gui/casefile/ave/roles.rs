//! Who holds which role: by the model, and in this case.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, FillPortion, border};

use super::{Message, State, with_aside};
use crate::advice::Advice;
use crate::case::{Ave, Case, Holder, Role as Rol};
use crate::gui::context::Context;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, choice, date_field, side_by_side, text_field};
use crate::guidance::Level;
use crate::t;

/// The shares of the three columns.
const COLUMNS: [u16; 3] = [9, 12, 14];

/// The name of the field in which a role is filled in.
pub(super) fn field(role: Rol) -> &'static str {
    match role {
        Rol::Casusregie => "rol-casusregie",
        Rol::Procesregie => "rol-procesregie",
        Rol::InOverlegMet => "rol-overleg",
        Rol::Operationeel => "rol-operationeel",
        Rol::Bestuurlijk => "rol-bestuurlijk",
    }
}

/// Draws the card: the roles of the level chosen, decided or advised.
pub(super) fn card<'a>(
    state: &'a State,
    case: &'a Case,
    advice: &Advice,
    context: Context<'a>,
) -> Element<'a, Message> {
    let shown = state.model_of.or(case.ave());
    let shown = shown.unwrap_or_else(|| advice.shown_level());
    let level = context.guidance.level(shown.number());
    let levels = Ave::ALL.map(|level| (level, kit::ave_name(level)));
    let switch = choice(
        t!("ave-roles-show"),
        levels,
        Some(shown),
        Message::ShowRoles,
    )
    .label_hidden()
    .compact();
    let title = row![
        kit::h2(t!("ave-roles", level = kit::ave_name(shown))),
        Element::from(switch)
    ];
    let head = title.spacing(space::M).align_y(Center).wrap();
    let sources = level.map(|level| t!("ave-source", sources = level.sources.join("; ")));
    let content = Column::new()
        .push(head.vertical_spacing(space::XS))
        .push(table(state, case, level, context))
        .push(kit::small(t!("ave-casusregie-means")))
        .push(kit::small(t!("ave-procesregie-means")))
        .push(sources.map(kit::small));
    kit::card(content.spacing(space::S)).into()
}

fn table<'a>(
    state: &State,
    case: &'a Case,
    level: Option<&'a Level>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let heads = [t!("ave-role"), t!("ave-role-model"), t!("ave-role-here")];
    let heads = heads.into_iter().zip(COLUMNS).map(|(name, width)| {
        let head = kit::column_head(name.clone(), FillPortion(width));
        container(announce(Role::ColumnHeader, name, head))
            .width(FillPortion(width))
            .into()
    });
    let heads = iced::widget::Row::with_children(heads);
    let rows = Rol::ALL.into_iter().map(|role| {
        let open = state.role == Some(role) && !context.read_only;
        let fields = open.then(|| fields(role, case.regie.holder(role), context));
        column![line(role, open, case, level, context)]
            .push(fields)
            .into()
    });
    let all = column![heads, kit::line(), kit::ruled(rows)];
    announce(Role::Table, t!("ave-role-here"), all).into()
}

fn line<'a>(
    role: Rol,
    open: bool,
    case: &'a Case,
    level: Option<&'a Level>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let model = level.map_or_else(String::new, |level| by_model(level, role));
    let model: Element<'_, Message> = if model.is_empty() {
        kit::small(t!("ave-role-unnamed"))
    } else {
        kit::body(model)
    };
    let cells = [
        cell(
            COLUMNS[0],
            container(kit::body(name(role))).padding([6, 8]).into(),
        ),
        cell(COLUMNS[1], container(model).padding([6, 8]).into()),
        cell(
            COLUMNS[2],
            here(role, open, case.regie.holder(role), context),
        ),
    ];
    let row = iced::widget::Row::with_children(cells).align_y(Center);
    announce(Role::Row, name(role), row).into()
}

fn cell<'a>(width: u16, content: Element<'a, Message>) -> Element<'a, Message> {
    let inside = container(content).width(Fill);
    container(announce(Role::Cell, "", inside))
        .width(FillPortion(width))
        .into()
}

/// Who fills the role here; pressing it opens the fields.
fn here<'a>(
    role: Rol,
    open: bool,
    holder: &'a Holder,
    context: Context<'a>,
) -> Element<'a, Message> {
    let since = holder.since.map(|on| short(on, context.today()));
    let since = since.map(|on| t!("ave-role-since", on = on));
    let words = match holder.name.trim() {
        "" => column![kit::small(t!("ave-role-empty"))].into(),
        who => with_aside(who.to_owned(), since.clone()),
    };
    if context.read_only {
        return container(words).padding([6, 8]).into();
    }
    let pencil = icon(if open { Icon::ChevronUp } else { Icon::Pencil })
        .size(size::BODY)
        .style(|theme| iced::widget::text::Style {
            color: Some(Tokens::of(theme).ink_faint),
        });
    let content = row![container(words).width(Fill), pencil]
        .spacing(space::XS)
        .align_y(Center);
    let who = match holder.name.trim() {
        "" => t!("ave-role-empty"),
        who => [Some(who.to_owned()), since]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    };
    announce(
        Role::Button,
        t!("ave-role-change", role = name(role), who = who),
        container(content).padding([4, 8]),
    )
    .on_press(Message::OpenRole(role))
    .face(face)
    .into()
}

fn face(theme: &iced::Theme, status: Status) -> Face {
    let tokens = Tokens::of(theme);
    Face {
        ground: (status.hovered || status.pressed).then_some(tokens.hover),
        border: border::rounded(radius::CONTROL),
        ink: None,
    }
}

fn fields<'a>(role: Rol, holder: &'a Holder, context: Context<'a>) -> Element<'a, Message> {
    let who = text_field(
        t!("ave-role-who", role = name(role)),
        &holder.name,
        move |name| Message::Holder(role, name),
    )
    .id(field(role))
    .on_submit(Message::OpenRole(role));
    let since = date_field(
        t!("ave-role-since-field"),
        holder.since,
        context.today(),
        move |since| Message::Since(role, since),
    )
    .width(Fill);
    let both = side_by_side(320.0, [(3, who.into()), (2, since.into())]);
    container(both.spacing(space::M))
        .padding([space::S, space::S])
        .style(|theme| kit::boxed(Tokens::of(theme).panel, border::rounded(radius::CONTROL)))
        .into()
}

fn name(role: Rol) -> String {
    match role {
        Rol::Casusregie => t!("ave-role-casusregie"),
        Rol::Procesregie => t!("ave-role-procesregie"),
        Rol::InOverlegMet => t!("ave-role-overleg"),
        Rol::Operationeel => t!("ave-role-operationeel"),
        Rol::Bestuurlijk => t!("ave-role-bestuurlijk"),
    }
}

/// Who has the role by the model; empty where the model names nobody.
fn by_model(level: &Level, role: Rol) -> String {
    match role {
        Rol::Casusregie => level.casusregie.clone(),
        Rol::Procesregie => level.procesregie.clone(),
        Rol::InOverlegMet => level.overleg.join(", "),
        Rol::Operationeel => level.operationeel.clone(),
        Rol::Bestuurlijk => level.bestuurlijk.clone(),
    }
}
