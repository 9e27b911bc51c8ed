//! The desk as it is seen: navigation, page, and the form of a new case on top.

use iced::widget::{Column, Space, column, container, row};
use iced::{Border, Center, Element, Fill, Size, border};

use super::{Desk, Message, Page, care, destroying, new_case};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::outbox::Kept;
use crate::gui::room::Room;
use crate::gui::screen::versions::{compare, history};
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{
    Live, Role, announce, button, dialog, hush, layers, private, rail_item, skip_link,
};
use crate::gui::{casefile, kit, logo, screen, sending};
use crate::platform::Preferences;
use crate::t;
use crate::vault::{Access, VaultError};

/// What the desk needs to know to draw itself.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// Time, user and method.
    pub context: Context<'a>,
    /// The room there is, in logical pixels.
    pub size: Size,
    /// Minutes until the vault locks.
    pub minutes_left: i64,
    /// The preferences in force.
    pub preferences: &'a Preferences,
    /// Why preferences could not be kept.
    pub preferences_trouble: Option<&'a str>,
}

/// Draws the desk.
pub fn view<'a>(desk: &'a Desk, around: Surroundings<'a>) -> Element<'a, Message> {
    let room = Room::of(around.size.width);
    let page = container(page(desk, around, room))
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).paper, Border::default()));
    let notes = trouble(desk).or_else(|| reading_only(desk)).or_else(|| care::reminder(desk));
    let page = column![arrival(desk), notes, page];
    let framed: Element<'_, Message> = if room == Room::Narrow {
        column![bar(desk), page].into()
    } else {
        row![rail(desk, around, room), page].into()
    };
    layers(skip_link(t!("skip-to-content"), framed), form(desk))
}

fn page<'a>(desk: &'a Desk, around: Surroundings<'a>, room: Room) -> Element<'a, Message> {
    let width = around.size.width - rail_width(room);
    if let (Page::Compare, Some(state)) = (desk.page, &desk.comparing) {
        return compare::view(state, around.context, width).map(Message::Compare);
    }
    if let (Page::History, Some(state)) = (desk.page, &desk.looking_back) {
        return history::view(state, around.context, width).map(Message::History);
    }
    match (desk.page, &desk.open) {
        (Page::Case, Some(open)) => {
            let flows = room.flows(around.size.height);
            casefile::view(open, desk.kept(), around.context, room, flows).map(Message::Case)
        }
        (Page::Today | Page::Case | Page::Compare | Page::History, _) => {
            screen::today::view(&desk.today, &desk.listing, desk.listed, around.context, width)
                .map(Message::Today)
        }
        (Page::Cases, _) => {
            screen::cases::view(&desk.cases, &desk.listing, desk.listed, around.context, width)
                .map(Message::Cases)
        }
        (Page::Vault, _) => {
            screen::vault::view(&desk.vault_page, &desk.vault, &desk.edge, around.context, width)
                .map(Message::Vault)
        }
        (Page::Settings, _) => screen::settings::view(
            &desk.settings,
            around.preferences,
            around.preferences_trouble,
            desk.vault.folder(),
            around.context,
            width,
        )
        .map(Message::Settings),
        (Page::Sharing, _) => screen::sharing::view(
            &desk.sharing,
            desk.edge.picker.is_available(),
            around.context,
            width,
        )
        .map(Message::Sharing),
    }
}

fn form(desk: &Desk) -> Option<dialog::Dialog<'_, Message>> {
    if let Some(state) = &desk.destroying {
        return Some(destroying::dialog(state).map(Message::Destroying));
    }
    if let Some(leaving) = &desk.deleting {
        return Some(dialog(
            t!("delete-case-title"),
            deleting(&leaving.name),
            Message::Delete(false),
        ));
    }
    if let Some(form) = &desk.sending {
        return Some(sending::view(form, &desk.edge).map(Message::Sending));
    }
    let form = desk.new_case.as_ref()?;
    let content = new_case::view(form).map(Message::Drafting);
    Some(dialog(t!("new-case-title"), content, Message::Drafting(new_case::Message::Cancel)))
}

/// What deleting a case means, and doing it.
fn deleting(name: &str) -> Element<'_, Message> {
    let buttons = row![
        button(t!("cancel")).on_press(Message::Delete(false)),
        button(t!("delete-case-go")).danger().on_press(Message::Delete(true)),
    ];
    column![
        private(kit::body(t!("delete-case-about", name = name))),
        kit::body(t!("delete-case-close")),
        buttons.spacing(space::M),
    ]
    .spacing(space::L)
    .into()
}

/// Tells which page came, to who does not see it come. The keyboard may stay
/// on the way there, such as a step of the case.
fn arrival<'a>(desk: &Desk) -> Element<'a, Message> {
    let page = match (desk.shown_page(), &desk.open) {
        (Page::Case, Some(open)) => casefile::step_name(open.step()),
        (Page::Today | Page::Case, _) => t!("nav-today"),
        (Page::Cases, _) => t!("nav-cases"),
        (Page::Settings, _) => t!("nav-settings"),
        (Page::Compare, _) => t!("compare-title"),
        (Page::History, _) => t!("history-title"),
        (Page::Vault, _) => t!("vault-page-title"),
        (Page::Sharing, _) => t!("sharing-title"),
    };
    announce(Role::Status, t!("page-arrived", page = page), Space::new())
        .key("arrival")
        .live(Live::Polite)
        .into()
}

/// A failure that needs to be read, above the page. The head of a case tells
/// itself that saving failed; other pages have no such place.
fn trouble(desk: &Desk) -> Option<Element<'_, Message>> {
    let (words, button) = match (&desk.trouble, desk.kept()) {
        (Some(error), _) => {
            (error.to_string(), button(t!("understood")).on_press(Message::Understood))
        }
        (None, Kept::Failed(error)) if desk.page != Page::Case => (
            t!("head-not-kept", why = error.to_string()),
            button(t!("keep-again")).on_press(Message::KeepNow),
        ),
        _ => return None,
    };
    let shown = hush(container(kit::body(words.clone())).width(Fill));
    let note = row![shown, button].spacing(space::M).align_y(Center);
    let note = announce(Role::Alert, words, kit::danger(note)).live(Live::Assertive);
    Some(container(note).padding([space::S, space::XL]).into())
}

/// Why nothing can be written; the head of a case tells it itself.
fn reading_only(desk: &Desk) -> Option<Element<'_, Message>> {
    let Access::ReadOnly(reason) = desk.vault.access() else {
        return None;
    };
    let words = VaultError::ReadOnly(reason).to_string();
    let note = kit::warning(hush(kit::body(words.clone())));
    let note = announce(Role::Status, words, note).live(Live::Polite);
    (desk.page != Page::Case).then(|| container(note).padding([space::S, space::XL]).into())
}

struct Item {
    page: Page,
    words: String,
    symbol: Icon,
    count: usize,
}

fn items(desk: &Desk) -> [Item; 2] {
    [
        Item {
            page: Page::Today,
            words: t!("nav-today"),
            symbol: Icon::CalendarCheck,
            count: desk.today.marked(),
        },
        Item { page: Page::Cases, words: t!("nav-cases"), symbol: Icon::FolderOpen, count: 0 },
    ]
}

fn is_on(desk: &Desk, page: Page) -> bool {
    let about_a_case =
        matches!(desk.page, Page::Case | Page::Sharing | Page::Compare | Page::History);
    desk.page == page || (page == Page::Cases && about_a_case)
}

fn places(desk: &Desk, short: bool) -> Vec<Element<'_, Message>> {
    items(desk)
        .into_iter()
        .map(|item| {
            rail_item(item.words, is_on(desk, item.page), Message::Go(item.page))
                .icon(item.symbol)
                .count(item.count, t!("nav-count", count = item.count))
                .short(short)
                .into()
        })
        .collect()
}

fn vault<'a>(desk: &Desk, short: bool) -> Element<'a, Message> {
    rail_item(t!("vault-page-title"), is_on(desk, Page::Vault), Message::Go(Page::Vault))
        .icon(Icon::ShieldCheck)
        .short(short)
        .into()
}

fn settings<'a>(desk: &Desk, short: bool) -> Element<'a, Message> {
    rail_item(t!("nav-settings"), is_on(desk, Page::Settings), Message::Go(Page::Settings))
        .icon(Icon::Settings)
        .short(short)
        .into()
}

fn keys<'a>(short: bool) -> Element<'a, Message> {
    rail_item(t!("nav-keys"), false, Message::ShowKeys)
        .icon(Icon::CircleHelp)
        .hint(t!("nav-keys-key"))
        .short(short)
        .into()
}

fn cover<'a>(short: bool) -> Element<'a, Message> {
    rail_item(t!("nav-cover"), false, Message::Cover)
        .action()
        .icon(Icon::EyeOff)
        .hint(t!("nav-cover-key"))
        .short(short)
        .into()
}

fn lock<'a>(short: bool) -> Element<'a, Message> {
    rail_item(t!("nav-lock"), false, Message::Lock)
        .action()
        .icon(Icon::Lock)
        .hint(t!("nav-lock-key"))
        .short(short)
        .into()
}

/// How wide the navigation at the left is, in logical pixels.
fn rail_width(room: Room) -> f32 {
    match room {
        Room::Wide => 212.0,
        Room::Medium => 200.0,
        Room::Narrow => 0.0,
    }
}

/// The navigation at the left.
fn rail<'a>(desk: &'a Desk, around: Surroundings<'a>, room: Room) -> Element<'a, Message> {
    let name = column![
        rail_words(t!("nav-vault", name = desk.vault.name())),
        rail_words(t!("nav-locks-in", minutes = around.minutes_left)),
    ];
    let content = Column::new()
        .push(hush(logo::mark()))
        .push(Space::new().height(space::M))
        .extend(places(desk, false))
        .push(Space::new().height(Fill))
        .push(container(name.spacing(2)).padding([space::XS, space::M]))
        .push(vault(desk, false))
        .push(settings(desk, false))
        .push(keys(false))
        .push(cover(false))
        .push(lock(false));
    let content = container(content.spacing(space::XS)).padding([18.0, 10.0]);
    navigation(content.width(rail_width(room)).height(Fill))
}

/// The navigation above the page, where there is little room.
fn bar(desk: &Desk) -> Element<'_, Message> {
    let mut content = iced::widget::Row::new().push(logo::compass(24.0));
    for place in places(desk, true) {
        content = content.push(place);
    }
    let content = content
        .push(vault(desk, true))
        .push(settings(desk, true))
        .push(keys(true))
        .push(cover(true))
        .push(lock(true))
        .spacing(space::XS)
        .align_y(Center);
    navigation(container(content.wrap()).padding([space::XS, space::M]).width(Fill))
}

fn navigation<'a>(content: iced::widget::Container<'a, Message>) -> Element<'a, Message> {
    let grounded = content.style(|theme| kit::boxed(Tokens::of(theme).rail, border::width(0)));
    announce(Role::Navigation, t!("nav-name"), grounded).into()
}

fn rail_words<'a>(words: String) -> Element<'a, Message> {
    kit::tinted(words, size::SMALL, |tokens| tokens.rail_text)
}
