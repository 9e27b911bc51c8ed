//! Instellingen: name, looks, locking, region, and what the program is.

mod about;
mod addition;
mod changes;
mod local;
mod organisation;
mod region;

use std::path::Path;
use std::sync::Arc;

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::{Column, column};

use super::page::page;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::{check_box, choice, text_field};
use crate::guidance::Guidance;
use crate::platform::{Appearance, PackFile, Preferences};
use crate::t;
use crate::vault::exchange::Signing;

pub use addition::Message as AdditionMessage;
pub use changes::Changes;
pub use region::Message as RegionMessage;

/// The waits before locking that are offered, in minutes.
const WAITS: [u16; 5] = [2, 5, 10, 15, 30];

/// The widest this page becomes, in logical pixels: lines stay readable.
const WIDEST: f32 = 760.0;

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name of the user was typed.
    Name(String),
    /// Another look.
    Appearance(Appearance),
    /// Another scale, in percent.
    Scale(u16),
    /// Another wait before locking, in minutes.
    LockAfter(u16),
    /// About the region.
    Region(RegionMessage),
    /// Names are hidden, or not.
    HideNames(bool),
    /// Words that are perhaps not well spelt are marked, or not.
    CheckSpelling(bool),
    /// It is told how easy a page reads, or not.
    ReadingHints(bool),
    /// In what a municipality lays over the region.
    Addition(AdditionMessage),
}

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {
    addition: addition::State,
    region: region::State,
}

/// What this page asks of the window.
#[derive(Debug)]
pub enum Ask {
    /// Change the preferences.
    Prefer(Preferences),
    /// Lay this text over the method from now on, or nothing.
    Lay(PackFile, Option<String>),
    /// Work out what another method would change in the cases, and who signed it.
    Compare(Arc<Guidance>, Signing),
    /// Work out what another region would change in them.
    CompareRegion(String),
}

impl Message {
    /// It was worked out what a file would change.
    pub fn compared(changes: Changes) -> Self {
        Self::Addition(AdditionMessage::Compared(changes))
    }

    /// It was worked out what a region would change.
    pub fn region_compared(id: String, changes: Changes) -> Self {
        Self::Region(RegionMessage::Compared(id, changes))
    }
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("settings-page")
}

/// Handles a message; asks to keep the preferences when they changed, which takes effect
/// at once.
pub fn update(state: &mut State, message: Message, context: &Context<'_>) -> Reply<Message, Ask> {
    let mut changed = context.preferences.clone();
    match message {
        Message::Name(name) => changed.my_name = name,
        Message::Appearance(appearance) => changed.appearance = appearance,
        Message::Scale(percent) => changed.scale_percent = percent,
        Message::LockAfter(minutes) => changed.lock_after_minutes = minutes,
        Message::Region(message) => return region::update(&mut state.region, message, context),
        Message::HideNames(hidden) => changed.hide_names = hidden,
        Message::CheckSpelling(marked) => changed.check_spelling = marked,
        Message::ReadingHints(told) => changed.reading_hints = told,
        Message::Addition(message) => {
            return addition::update(&mut state.addition, message, context);
        }
    }
    let changed = (changed != *context.preferences).then_some(Ask::Prefer(changed));
    Reply { ask: changed, ..Reply::none() }
}

/// Draws the page; `folder` is where the vault stands.
pub fn view<'a>(
    state: &'a State,
    folder: Option<&'a Path>,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let (preferences, width) = (context.preferences, context.size.width);
    let content = Column::new()
        .push(context.preferences_fault.map(not_kept))
        .push(organisation::view(&context.machine.policy))
        .push(name(context))
        .push(looks(preferences))
        .push(writing(preferences))
        .push(locking(context, folder))
        .push(region::view(&state.region, context).map(Message::Region))
        .push(local::local(context.region))
        .push(addition::view(&state.addition, context).map(Message::Addition))
        .push(about::method(context.guidance))
        .push(about::program())
        .max_width(WIDEST);
    let about = kit::small(t!("settings-about"));
    page(t!("nav-settings"), about, [], content, width, scrolling())
}

fn not_kept(why: &str) -> Element<'_, Message> {
    let words = t!("settings-not-kept", why = why);
    spoken::alert(words.clone(), kit::warning(kit::body(words)))
}

fn name<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let preferences = context.preferences;
    let field = text_field(t!("settings-name"), &preferences.my_name, Message::Name)
        .help(t!("settings-name-help"));
    // The demonstration lends the name of the consultant in its families.
    let borrowed = context
        .is_demonstration()
        .then(|| kit::note(kit::body(t!("settings-name-borrowed", name = context.me))));
    kit::section(t!("settings-you"), std::iter::once(field.into()).chain(borrowed))
}

fn looks(preferences: &Preferences) -> Element<'_, Message> {
    let appearances = [
        (Appearance::System, t!("settings-as-system")),
        (Appearance::Light, t!("settings-light")),
        (Appearance::Dark, t!("settings-dark")),
        (Appearance::HighContrast, t!("settings-high-contrast")),
    ];
    let appearance = choice(
        t!("settings-appearance"),
        appearances,
        Some(preferences.appearance),
        Message::Appearance,
    )
    .help(t!("settings-appearance-help"));
    let scales = offered(Preferences::SCALES, preferences.scale_percent)
        .map(|percent| (percent, t!("settings-percent", percent = percent)));
    let scale =
        choice(t!("settings-scale"), scales, Some(preferences.scale_percent), Message::Scale);
    let names = check_box(t!("settings-hide-names"), preferences.hide_names, Message::HideNames);
    let names =
        column![names, kit::small(t!("settings-hide-names-help"))].spacing(space::XS).into();
    kit::section(
        t!("settings-looks"),
        [appearance.into(), scale.help(t!("settings-scale-help")).into(), names],
    )
}

fn writing(preferences: &Preferences) -> Element<'_, Message> {
    let marked = check_box(
        t!("settings-check-spelling"),
        preferences.check_spelling,
        Message::CheckSpelling,
    );
    let help = kit::small(t!("settings-check-spelling-help"));
    let marked = column![marked, help].spacing(space::XS);
    let hints = t!("settings-reading-hints");
    let hints = check_box(hints, preferences.reading_hints, Message::ReadingHints);
    kit::section(t!("settings-writing"), [marked.into(), hints.into()])
}

fn locking<'a>(context: &Context<'a>, folder: Option<&'a Path>) -> Element<'a, Message> {
    let policy = &context.machine.policy;
    let now = policy.lock_after(context.preferences.lock_after_minutes);
    let waits = offered(WAITS, now)
        .filter(|minutes| *minutes <= policy.longest_wait())
        .map(|minutes| (minutes, t!("settings-minutes", minutes = minutes)));
    let wait = choice(t!("settings-lock-after"), waits, Some(now), Message::LockAfter)
        .help(t!("settings-lock-after-help"));
    let place = folder.map(|folder| {
        let words = t!("settings-folder", folder = folder.display().to_string());
        column![kit::body(words), kit::small(t!("settings-folder-help"))].into()
    });
    kit::section(t!("settings-vault"), std::iter::once(wait.into()).chain(place))
}

/// What is offered, with what is in force in its place among it.
fn offered<const N: usize>(usual: [u16; N], now: u16) -> impl Iterator<Item = u16> {
    let mut all = usual.to_vec();
    if let Err(place) = all.binary_search(&now) {
        all.insert(place, now);
    }
    all.into_iter()
}
