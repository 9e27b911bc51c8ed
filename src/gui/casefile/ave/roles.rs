//! Who holds which role: by the model, and in this case.

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Center, Element, Fill, FillPortion, Length, border};

use super::{Message, View};
use crate::case::{Ave, Holder, Role as Rol};
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit;
use crate::gui::plain::plain;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::{Tokens, radius, space, text as size};
use crate::gui::widget::announce::Face;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, choice, columns, hideable, unspoken};
use crate::guidance::Level;
use crate::t;

/// The shares of the three columns.
const COLUMNS: [Length; 3] = [Length::Fixed(108.0), FillPortion(13), FillPortion(16)];

/// The room inside a cell, in logical pixels.
const INSIDE: [u16; 2] = [6, 6];

/// The field that gets the keyboard when a role is filled in.
pub(super) fn first_field(role: Rol) -> String {
    format!("{}-name", field(role))
}

/// What the names of the fields of a role begin with.
fn field(role: Rol) -> &'static str {
    match role {
        Rol::Casusregie => "rol-casusregie",
        Rol::Procesregie => "rol-procesregie",
        Rol::InOverlegMet => "rol-overleg",
        Rol::Operationeel => "rol-operationeel",
        Rol::Bestuurlijk => "rol-bestuurlijk",
    }
}

/// Draws the card: the roles of the level chosen, decided or advised.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let shown = view.state.model_of.or(view.case.ave());
    let shown = shown.unwrap_or_else(|| view.advice.shown_level());
    let level = view.context.region.level(shown.number());
    let levels = Ave::ALL.map(|level| (level, kit::ave_name(level)));
    let switch = choice(t!("ave-roles-show"), levels, Some(shown), Message::ShowRoles)
        .label_hidden()
        .compact();
    // Below each other: the title becomes longer and shorter with what is chosen.
    let title = kit::h2(t!("ave-roles", level = kit::ave_name(shown)));
    let head = column![title, Element::from(switch)].spacing(space::XS);
    let terms = level.and_then(|level| {
        let model = Rol::ALL.map(|role| by_model(level, role));
        kit::terms(&model.each_ref().map(String::as_str))
    });
    let sources = level.map(|level| t!("ave-source", sources = level.sources.join("; ")));
    let content = Column::new()
        .push(head)
        .push(announce(
            Role::Table,
            t!("ave-roles", level = kit::ave_name(shown)),
            table(view, level),
        ))
        .push(terms)
        .push(kit::small(t!("ave-casusregie-means")))
        .push(kit::small(t!("ave-procesregie-means")))
        .push(level.and_then(agreed))
        .push(sources.map(kit::small));
    kit::card(content.spacing(space::S)).into()
}

/// What the region agreed about these roles, and whom to turn to when it gets stuck.
fn agreed<'a>(level: &'a Level) -> Option<Element<'a, Message>> {
    let stuck = level.breakthrough.as_ref();
    let stuck = stuck.map(|whom| t!("ave-breakthrough", text = whom.as_str()));
    let lines: Vec<String> = level.agreed.iter().cloned().chain(stuck).collect();
    let lines = lines.into_iter().map(kit::body);
    (lines.len() > 0).then(|| kit::note(Column::from_iter(lines).spacing(space::XS)))
}

fn table<'a>(view: View<'a>, level: Option<&'a Level>) -> Element<'a, Message> {
    let heads = [t!("ave-role"), t!("ave-role-model"), t!("ave-role-here")];
    let heads = heads.into_iter().zip(COLUMNS).map(|(name, width)| {
        let head = kit::strong_tinted(name.clone(), size::SMALL, |tokens| tokens.ink_faint);
        let head = container(head).padding(INSIDE).width(Fill);
        container(announce(Role::ColumnHeader, name, unspoken(head))).width(width).into()
    });
    let heads = announce(Role::Row, "", Row::with_children(heads));
    let rows = Rol::ALL.into_iter().map(|role| {
        let open = view.state.role == Some(role) && view.may_write();
        let fields = open.then(|| fields(view, role));
        column![line(view, role, open, level)]
            .push(fields.map(|fields| {
                announce(Role::Group, t!("ave-role-fields", role = name(role)), fields)
            }))
            .into()
    });
    column![heads, kit::line(), kit::ruled(rows)].into()
}

fn line<'a>(
    view: View<'a>,
    role: Rol,
    open: bool,
    level: Option<&'a Level>,
) -> Element<'a, Message> {
    let model = level.map_or_else(String::new, |level| by_model(level, role));
    let model: Element<'_, Message> = if model.is_empty() {
        kit::small(t!("ave-role-unnamed"))
    } else {
        fitting(model, size::SMALL, fonts::DEFAULT)
    };
    let holder = view.case.regie.holder(role);
    let cells = [
        (Role::RowHeader, padded(kit::body(name(role)))),
        (Role::Cell, padded(model)),
        (Role::Cell, here(role, open, holder, view.context)),
    ];
    let cells = cells.into_iter().zip(COLUMNS);
    let cells = cells.map(|((role, content), width)| cell(role, width, content));
    let row = Row::with_children(cells).align_y(Center);
    announce(Role::Row, "", row).key(field(role)).into()
}

fn padded<'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    container(content).padding(INSIDE).into()
}

fn cell<'a>(role: Role, width: Length, content: Element<'a, Message>) -> Element<'a, Message> {
    let inside = container(content).width(Fill);
    container(announce(role, "", inside)).width(width).into()
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
    let organisation = Some(holder.organisation.trim().to_owned()).filter(|of| !of.is_empty());
    let since: Vec<String> = organisation.into_iter().chain(since).collect();
    let since = (!since.is_empty()).then(|| since.join(", "));
    let named = (!holder.name.trim().is_empty()).then(|| holder.name.trim().to_owned());
    let who = named.clone().unwrap_or_else(|| t!("ave-role-empty"));
    let words = match named {
        Some(name) => {
            let points = if has_long_word(&name) { size::SMALL } else { size::BODY };
            hideable(fitting(name, points, fonts::SEMIBOLD))
        }
        None => kit::small(who.clone()),
    };
    let words = column![words].push(since.clone().map(kit::small));
    if context.read_only {
        return container(words).padding(INSIDE).into();
    }
    let content = row![words.width(Fill), pencil(open)].spacing(space::XS).align_y(Center);
    let spoken: Vec<String> = std::iter::once(who).chain(since).collect();
    announce(
        Role::Button,
        t!("ave-role-change", role = name(role), who = spoken.join(", ")),
        container(content).padding(INSIDE),
    )
    .expanded(open)
    .on_press(Message::OpenRole(role))
    .face(|theme, status| Face::quiet(theme, status, radius::CONTROL))
    .into()
}

/// Whether a word is so long that it would break in its column.
fn has_long_word(words: &str) -> bool {
    words.split_whitespace().any(|word| word.chars().count() > 15)
}

fn pencil<'a>(open: bool) -> Element<'a, Message> {
    let symbol = if open { Icon::ChevronDown } else { Icon::Pencil };
    icon(symbol)
        .size(size::BODY)
        .style(|theme| text::Style { color: Some(Tokens::of(theme).ink_faint) })
        .into()
}

/// Words that break inside a word rather than be cut off by a narrow column.
fn fitting<'a>(words: String, points: f32, font: iced::Font) -> Element<'a, Message> {
    plain(words)
        .size(points)
        .line_height(size::LINE)
        .font(font)
        .wrapping(text::Wrapping::WordOrGlyph)
        .into()
}

fn fields(view: View<'_>, role: Rol) -> Element<'_, Message> {
    let holder = view.case.regie.holder(role);
    let form = Form::of(holder, view.case, view.context, field(role), [format!("{role:?}")]);
    let who = form.ask("name").label(t!("ave-role-who", role = name(role))).submits();
    let fields =
        [who.into(), form.ask("organisation").into(), form.ask("since").width(Fill).into()];
    let both = Element::from(columns(154.0, fields)).map(move |edit| match edit {
        Edit::Submit => Message::OpenRole(role),
        edit => Message::Holder(role, edit),
    });
    container(both)
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
