//! The head of an open case: what it is called, how it stands and whether it
//! is kept.

use chrono::{DateTime, FixedOffset};
use iced::widget::{column, container, row};
use iced::{Border, Center, Element, Fill, Length};

use super::spoken::{news, told};
use super::step::Step;
use super::{Casefile, Message, Part};
use crate::gui::context::Context;
use crate::gui::outbox::SaveState;
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::{Role, announce, button, hideable, selectable, unspoken};
use crate::gui::{fonts, icon, kit};
use crate::t;
use crate::vault::VaultError;

/// As wide as the longest words about keeping, in logical pixels.
const SAVED: f32 = 172.0;

/// How high the line below the name is, in logical pixels.
const LINE: f32 = 24.0;

/// Draws the head.
pub(super) fn head<'a>(
    file: &'a Casefile,
    kept: &'a SaveState<VaultError>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let words = about(file, context);
    // The dot goes along when the words take two lines.
    let about = row![told(words.clone(), shown(file, context, " ·"))]
        // Last: its words become longer and shorter while one works, in room that
        // does not, so that the head never grows a line.
        .push(container(saved(file, kept, context)).width(saved_width(context)).center_y(LINE))
        .spacing(space::S)
        .align_y(Center)
        .wrap();
    let name = row![names(file, size::H1), look_back()].spacing(space::M).align_y(Center);
    let words = column![name.wrap(), about].spacing(2).width(Fill);
    let content = row![words].push(share(file, context)).push(make());
    bar(file, content.spacing(space::M).align_y(Center).into(), 12.0)
}

/// The head in one line, where there is little room; the rest unfolds below it.
pub(super) fn low_head<'a>(
    file: &'a Casefile,
    kept: &'a SaveState<VaultError>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let open = file.unfolded.contains(&Part::Head);
    let fold = button(t!("head-more")).quiet().expanded(open).on_press(Message::Fold(Part::Head));
    let fold = fold.icon(if open { icon::Icon::ChevronUp } else { icon::Icon::ChevronDown });
    let line = row![names(file, size::H2), saved(file, kept, context)];
    let line = container(line.spacing(space::M).align_y(Center).wrap()).width(Fill);
    let line = row![line, fold].spacing(space::M).align_y(Center);
    let words = about(file, context);
    let rest = row![told(words, shown(file, context, "")), look_back()]
        .push(share(file, context))
        .push(make())
        .spacing(space::M)
        .align_y(Center)
        .wrap();
    let content = column![line].push(open.then_some(rest)).spacing(space::XS);
    bar(file, content.into(), space::XS)
}

fn look_back<'a>() -> Element<'a, Message> {
    button(t!("history-open-page")).link().on_press(Message::LookBack).into()
}

/// What the case is called and how it stands, the name in letters of a size.
fn names(file: &Casefile, size: f32) -> Element<'_, Message> {
    row![name(file, size)].extend(standing(file)).spacing(10).align_y(Center).wrap().into()
}

fn bar<'a>(file: &Casefile, content: Element<'a, Message>, above: f32) -> Element<'a, Message> {
    let bar = container(content).padding([above, space::XL]);
    let bar = bar.width(Fill).style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    let group = announce(Role::Group, t!("head-name", name = file.case.name.as_str()), bar);
    column![group.key("case-head"), kit::line()].into()
}

/// The name, which the group around it says already. The title of the screen
/// is the heading: there is one for each screen.
fn name(file: &Casefile, size: f32) -> Element<'_, Message> {
    let words = plain(file.case.name.as_str()).size(size).line_height(1.3).font(fonts::SEMIBOLD);
    unspoken(hideable(selectable(words)))
}

/// The phase, the level decided, and whether something is special.
fn standing(file: &Casefile) -> Vec<Element<'_, Message>> {
    let case = &file.case;
    let level = case.ave().map_or_else(
        || t!("head-level-none"),
        |level| t!("head-level", level = kit::ave_name(level)),
    );
    let mut badges =
        vec![kit::phase_badge(case.phases.current), told(level, kit::ave_badge(case.ave()))];
    badges.extend(file.copy.map(|_| kit::badge(t!("head-second-copy"), |tokens| tokens.warn)));
    let handed = file.handed_to.as_ref();
    badges.extend(handed.map(|to| {
        hideable(kit::long_badge(t!("head-handed-over", to = to.as_str()), |tokens| tokens.warn))
    }));
    let from = case.received.as_ref().filter(|_| case.is_read_only());
    badges.extend(from.map(|from| {
        hideable(kit::long_badge(t!("head-copy", from = from.from.as_str()), |tokens| tokens.info))
    }));
    badges.extend((!case.is_open()).then(|| kit::badge(t!("case-closed"), |tokens| tokens.warn)));
    badges
}

/// The way to give the case to a colleague; a second copy is settled first.
fn share<'a>(file: &Casefile, context: Context<'_>) -> Option<Element<'a, Message>> {
    let share =
        button(t!("sending-open")).icon(icon::Icon::HeartHandshake).on_press(Message::Share);
    let may = !context.read_only && file.copy.is_none();
    may.then(|| share.into())
}

/// The way to a page that comes out of the case.
fn make<'a>() -> Element<'a, Message> {
    let make = button(t!("documents-make")).icon(icon::Icon::FileText);
    make.on_press(Message::Go(Step::Documents)).into()
}

/// The same as it is seen, before an end; with names hidden a case is known by its
/// number, and takes no more room than with them.
fn shown<'a>(file: &'a Casefile, context: Context<'a>, end: &str) -> Element<'a, Message> {
    if !context.preferences.hide_names {
        return hideable(kit::small(format!("{}{end}", about(file, context))));
    }
    let number = kit::small(file.case.number.as_str());
    let regie = hideable(kit::small(format!("{}{end}", regie(file, context))));
    row![number, regie].spacing(space::S).into()
}

fn about(file: &Casefile, context: Context<'_>) -> String {
    t!("head-about", number = file.case.number.as_str(), regie = regie(file, context))
}

fn regie(file: &Casefile, context: Context<'_>) -> String {
    let regie = &file.case.regie;
    let who = |name: &str| match name.trim() {
        "" => t!("head-nobody"),
        name if context.is_me(name) => t!("head-me"),
        name => name.to_owned(),
    };
    t!(
        "head-regie",
        casusregie = who(&regie.casusregie.name),
        procesregie = who(&regie.procesregie.name)
    )
}

/// "bewaard 14:02, versleuteld", or what is wrong and what to do.
fn saved<'a>(
    file: &Casefile,
    kept: &'a SaveState<VaultError>,
    context: Context<'a>,
) -> Element<'a, Message> {
    if file.case.is_read_only() {
        let words = t!("head-read-only-copy");
        return told(words.clone(), kit::small(words));
    }
    if file.newer {
        let words = t!("head-read-only-newer");
        return told(words.clone(), alarming(words));
    }
    if context.read_only {
        let words = t!("head-read-only");
        return told(words.clone(), alarming(words));
    }
    let (words, is_news) = match kept {
        // Why, and what to do, stands below the case.
        SaveState::Failed(_) => {
            let words = t!("head-not-kept-short");
            return told(words.clone(), alarming(words));
        }
        SaveState::At { since, is_news } => (kept_at(since), *is_news),
        SaveState::Untouched => (t!("head-kept"), true),
        SaveState::Busy(_) => (t!("head-keeping"), false),
    };
    let shown = kit::small(words.clone());
    match is_news {
        true => news("kept", words, unspoken(shown)).into(),
        false => told(words, shown),
    }
}

/// How much room is kept for whether the case is kept, in logical pixels. That
/// it may only be read does not change while one works.
fn saved_width(context: Context<'_>) -> Length {
    if context.read_only { Length::Shrink } else { Length::Fixed(SAVED) }
}

fn kept_at(time: &DateTime<FixedOffset>) -> String {
    t!("head-kept-at", time = time.format("%H:%M").to_string())
}

fn alarming<'a>(words: String) -> Element<'a, Message> {
    kit::strong_tinted(words, size::SMALL, |tokens| tokens.danger.on_soft)
}
