//! The four levels in a row: what is advised, possible and decided.

use iced::widget::canvas::{LineDash, Path, Stroke};
use iced::widget::{Column, Space, container, row, stack};
use iced::{Element, Fill, Point, Right, Size, border};

use super::super::advised;
use super::super::spoken::words_item;
use super::{Message, View};
use crate::case::{Ave, AveDecision};
use crate::gui::context::Context;
use crate::gui::kit::{self, Pick};
use crate::gui::theme::{Tokens, Tone, radius, space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, columns, drawing};
use crate::t;

/// The least width of one card and of two cards, in logical pixels.
const ONE: f32 = 144.0;
const TWO: f32 = 324.0;

/// What can be said of one level.
#[derive(Debug, Clone)]
struct Rung {
    level: Ave,
    start: String,
    advised: bool,
    possible: bool,
    decided: Option<String>,
}

/// Draws the four levels.
pub(super) fn view(view: View<'_>) -> Element<'_, Message> {
    let rungs = Ave::ALL.map(|level| Rung::of(view, level));
    let name = t!("ave-ladder", advice = advised::in_words(view.advice));
    let [one, two, three, four] = rungs.map(|rung| words_item(rung.words(), card(rung)));
    let pair = |left, right| columns(ONE, [left, right]).even().into();
    let all = columns(TWO, [pair(one, two), pair(three, four)]).even();
    announce(Role::List, name, all).key("ladder").into()
}

impl Rung {
    fn of(view: View<'_>, level: Ave) -> Self {
        let guide = view.context.region.level(level.number());
        let advised = view.advice.level == Some(level);
        let decision = view.case.decisions.current().filter(|one| one.level == level);
        let possible = (view.advice.lowest..=view.advice.highest).contains(&level);
        Self {
            level,
            start: guide.map_or_else(String::new, |guide| guide.start.clone()),
            advised,
            possible: possible && !advised,
            decided: decision.map(|decision| decided_on(decision, view.context)),
        }
    }

    /// "AVE 2, Advies, Vastgesteld op wo 14 okt: Hulp nodig. …"
    fn words(&self) -> String {
        let marks = [
            self.advised.then(|| t!("ave-advised")),
            self.possible.then(|| t!("ave-possible")),
            self.decided.clone(),
        ];
        let marks = marks.into_iter().flatten().map(|mark| format!(", {mark}"));
        t!(
            "ave-ladder-level",
            name = kit::ave_name(self.level),
            marks = marks.collect::<String>(),
            start = self.start.as_str()
        )
    }
}

fn decided_on(decision: &AveDecision, context: Context<'_>) -> String {
    let on = short(decision.on, context.today());
    t!("ave-decided-on", on = on)
}

fn card<'a>(rung: Rung) -> Element<'a, Message> {
    let tone = kit::ave_tone(Some(rung.level));
    let content = container(content(&rung)).padding(space::M).width(Fill).style(move |theme| {
        let tokens = Tokens::of(theme);
        let edge = border::rounded(radius::CARD);
        match (rung.advised, rung.possible) {
            (true, _) => kit::boxed(tokens.card, edge.color(tone(tokens).solid).width(2)),
            (_, true) => kit::boxed(tokens.card, edge),
            _ => kit::boxed(tokens.panel, edge.color(tokens.line).width(1)),
        }
    });
    if !rung.possible {
        return content.into();
    }
    stack![content, dashes(tone)].width(Fill).into()
}

fn content<'a>(rung: &Rung) -> Element<'a, Message> {
    let mark = Column::new()
        .push(rung.advised.then(|| kit::strong(t!("ave-advised"))))
        .push(rung.possible.then(|| kit::small(t!("ave-possible"))))
        .align_x(Right);
    let head = row![kit::ave_badge(Some(rung.level)), Space::new().width(Fill), mark];
    let calm = !rung.advised && !rung.possible && rung.decided.is_none();
    let start = kit::tinted(
        rung.start.clone(),
        size::SMALL,
        if calm { |tokens| tokens.ink_faint } else { |tokens| tokens.ink_soft },
    );
    let decided = rung.decided.as_ref().map(|words| {
        kit::strong_tinted(format!("✓ {words}"), size::SMALL, |tokens| tokens.brand)
    });
    Column::new().push(head).push(start).push(decided).spacing(space::S).into()
}

/// An edge of dashes: this may still become the advice.
fn dashes<'a>(tone: Pick<Tone>) -> Element<'a, Message> {
    let dashes = drawing(move |frame, tokens| {
        let inside = Size::new(frame.width() - 2.0, frame.height() - 2.0);
        let edge = Path::rounded_rectangle(Point::new(1.0, 1.0), inside, radius::CARD.into());
        let stroke = Stroke {
            line_dash: LineDash { segments: &[6.0, 4.0], offset: 0 },
            ..Stroke::default().with_width(2.0).with_color(tone(tokens).solid)
        };
        frame.stroke(&edge, stroke);
    });
    dashes.width(Fill).height(Fill).into()
}
