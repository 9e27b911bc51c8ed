//! A case as a row of a table: on Vandaag and on Casussen.

use chrono::NaiveDate;
use iced::widget::{Column, Row, column, container, row, text};
use iced::{Center, Element, Fill, FillPortion, Length, Padding, Theme, border};

use super::attention;
use crate::case::{Ave, Born, Summary};
use crate::gui::context::Context;
use crate::gui::plain::plain;
use crate::gui::theme::{Tokens, space, text as size};
use crate::gui::widget::announce::{Face, Status};
use crate::gui::widget::{Role, announce, dutch_date, hideable, unspoken};
use crate::gui::{fonts, kit};
use crate::t;

/// Below this width, in logical pixels, a row shows two columns instead of six.
pub(super) const SIX_COLUMNS: f32 = 730.0;

/// How many children and forms of violence a row names.
const NAMED: usize = 2;

/// The width of the second of two columns, in logical pixels.
pub(super) const SECOND: f32 = 150.0;

/// A table called `name` with a row for each case, and the last day on which
/// somebody was asked how it was; `width` is the room there is, in logical pixels.
pub(super) fn table<'a, M: Clone + 'a>(
    name: String,
    cases: impl IntoIterator<Item = (&'a Summary, Option<NaiveDate>)>,
    context: &Context<'a>,
    width: f32,
    on_press: impl Fn(&Summary) -> M,
) -> Element<'a, M> {
    let wide = width >= SIX_COLUMNS;
    let rows = cases.into_iter().map(|(summary, asked_on)| {
        let message = on_press(summary);
        pressable(Case { summary, asked_on, context: *context }, wide, message)
    });
    let head = if wide { six_heads() } else { two_heads() };
    let all = column![head, kit::line(), kit::ruled(rows)];
    announce(Role::Table, name, all).into()
}

const PARTS: [Length; 6] = [
    FillPortion(26),
    Length::Fixed(114.0),
    Length::Fixed(96.0),
    FillPortion(14),
    Length::Fixed(134.0),
    FillPortion(18),
];

fn six_heads<'a, M: Clone + 'a>() -> Element<'a, M> {
    let words = [
        t!("row-case"),
        t!("row-phase"),
        t!("row-ave"),
        t!("row-casusregie"),
        t!("row-last-violence"),
        t!("row-next-step"),
    ];
    let heads = words.into_iter().zip(PARTS);
    heading(Row::from_iter(heads.map(|(words, width)| head(words, width))))
}

fn two_heads<'a, M: Clone + 'a>() -> Element<'a, M> {
    heading(row![head(t!("row-case"), Fill), head(t!("row-last-violence"), SECOND.into()),])
}

/// The first row of a table.
pub(super) fn heading<'a, M: Clone + 'a>(heads: Row<'a, M>) -> Element<'a, M> {
    announce(Role::Row, "", heads).key("head").into()
}

fn head<'a, M: Clone + 'a>(words: String, width: Length) -> Element<'a, M> {
    let shown = unspoken(kit::column_head(words.clone(), width));
    announce(Role::ColumnHeader, words, shown).into()
}

/// The pointer may press the whole row; for the keyboard the name is a link.
fn pressable<'a, M: Clone + 'a>(case: Case<'a>, wide: bool, message: M) -> Element<'a, M> {
    let open = message.clone();
    let cells = if wide { case.six(open) } else { case.two(open) };
    row_of(case.summary, cells, message)
}

/// The row of a case, which opens it wherever it is pressed.
pub(super) fn row_of<'a, M: Clone + 'a>(
    summary: &Summary,
    cells: Element<'a, M>,
    message: M,
) -> Element<'a, M> {
    announce(Role::Row, "", cells)
        .key(summary.id.to_string())
        .on_press(message)
        .no_tab_stop()
        .face(face)
        .into()
}

/// The ground of something in a list that can be pressed.
pub(super) fn face(theme: &Theme, status: Status) -> Face {
    let lit = status.hovered || status.pressed;
    Face { ground: lit.then(|| Tokens::of(theme).hover), border: border::rounded(6), ink: None }
}

/// A case with what is needed to put it in words.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) summary: &'a Summary,
    pub(super) asked_on: Option<NaiveDate>,
    pub(super) context: Context<'a>,
}

impl<'a> Case<'a> {
    fn six<M: Clone + 'a>(self, open: M) -> Element<'a, M> {
        let cells = [
            self.who(open, None),
            self.phase(Role::Cell),
            self.level(Role::Cell),
            self.casusregie(Role::Cell),
            self.last_violence(Role::Cell),
            self.next_step(Role::Cell),
        ];
        let cells = cells.into_iter().zip(PARTS);
        Row::from_iter(cells.map(|(content, width)| kit::cell(content, width)))
            .align_y(Center)
            .into()
    }

    fn two<M: Clone + 'a>(self, open: M) -> Element<'a, M> {
        let second =
            column![self.last_violence(Role::Text), self.next_step(Role::Text)].spacing(space::XS);
        row![
            kit::cell(self.who(open, Some(self.badges())), Fill),
            kit::cell(announce(Role::Cell, "", second), SECOND)
        ]
        .align_y(Center)
        .into()
    }

    /// Phase, level and casusregie in one line, where they have no column.
    pub(super) fn badges<M: Clone + 'a>(self) -> Element<'a, M> {
        row![self.phase(Role::Text), self.level(Role::Text), self.casusregie(Role::Text)]
            .spacing(space::S)
            .align_y(Center)
            .wrap()
            .into()
    }

    /// The name, which opens the case, and below it who and what it is about.
    pub(super) fn who<M: Clone + 'a>(
        self,
        open: M,
        below: Option<Element<'a, M>>,
    ) -> Element<'a, M> {
        let about = self.about();
        let name = self.summary.name.as_str();
        let shown = plain(name)
            .size(size::BODY)
            .line_height(size::LINE)
            .font(fonts::SEMIBOLD)
            .wrapping(text::Wrapping::WordOrGlyph);
        let link = announce(Role::Link, name, hideable(shown)).on_press(open).ring(4.0, 0.0);
        let who = Column::new()
            .spacing(2)
            .push(link)
            // With names hidden a case is known by its number.
            .push(
                self.context
                    .preferences
                    .hide_names
                    .then(|| unspoken(kit::small(self.summary.number.as_str()))),
            )
            .push((!about.is_empty()).then(|| hideable(kit::small(about))))
            .push(below.map(|below| container(below).padding(Padding::ZERO.top(space::XS))));
        announce(Role::RowHeader, name, who).into()
    }

    /// "Julia 10, Tom 8 · conflictscheiding".
    fn about(self) -> String {
        let closed = self.summary.closed_on.map(|_| t!("row-closed"));
        let parts = [closed, self.children(), self.violence()];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(" · ")
    }

    fn children(self) -> Option<String> {
        let children = &self.summary.children;
        match children.len() {
            0 => None,
            count if count > NAMED => Some(t!("row-children", count = count)),
            _ => {
                let today = self.context.today();
                let names = children.iter().map(|(name, born)| aged(name, *born, today));
                Some(names.collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn violence(self) -> Option<String> {
        let forms = &self.summary.violence;
        let named = forms.iter().take(NAMED).map(|form| kit::violence_name(*form).to_lowercase());
        let named = named.collect::<Vec<_>>().join(", ");
        match forms.len() {
            0 => None,
            count if count > NAMED => {
                Some(t!("row-more-violence", named = named, more = count - NAMED))
            }
            _ => Some(named),
        }
    }

    pub(super) fn phase<M: Clone + 'a>(self, role: Role) -> Element<'a, M> {
        let phase = self.summary.phase;
        let badge = unspoken(kit::short_phase_badge(phase));
        announce(role, kit::short_phase(phase), badge).into()
    }

    pub(super) fn level<M: Clone + 'a>(self, role: Role) -> Element<'a, M> {
        level_badge(self.summary.ave, role)
    }

    pub(super) fn casusregie<M: Clone + 'a>(self, role: Role) -> Element<'a, M> {
        match self.summary.casusregie.trim() {
            "" => {
                let words = t!("row-nobody");
                let nobody = kit::tinted(words.clone(), size::BODY, |tokens| tokens.ink_faint);
                told(role, words, nobody)
            }
            name if self.context.is_me(name) => told(role, t!("row-me"), kit::body(t!("row-me"))),
            name => told(role, name, hideable(kit::body(name.to_owned()))),
        }
    }

    /// How long ago the last known violence was, and when somebody was last
    /// asked: that it was quiet is known up to that day and no further.
    pub(super) fn last_violence<M: Clone + 'a>(self, role: Role) -> Element<'a, M> {
        let today = self.context.today();
        let days = self.summary.days_since_incident(today);
        let words =
            days.map_or_else(|| t!("row-days-unknown"), |days| t!("row-days-ago", days = days));
        let asked = |day: String| t!("row-asked", day = day);
        let shown = self.asked_on.map(|on| asked(dutch_date::brief(on, today)));
        let aloud = self.asked_on.map(|on| asked(dutch_date::long(on)));
        let shown = column![kit::body(words.clone())].push(shown.map(kit::small));
        told(role, std::iter::once(words).chain(aloud).collect::<Vec<_>>().join(", "), shown)
    }

    fn next_step<M: Clone + 'a>(self, role: Role) -> Element<'a, M> {
        let Some(due) = self.summary.due.first() else {
            let words = t!("row-no-step");
            return told(role, words.clone(), kit::small(words));
        };
        let today = self.context.today();
        let kind = attention::kind(due);
        let (day, aloud) = match attention::Urgency::of(due.on, today) {
            attention::Urgency::Today => (t!("due-today"), t!("due-today")),
            _ => (dutch_date::short(due.on, today), dutch_date::long(due.on)),
        };
        let words = t!("row-step", day = day, kind = kind.as_str());
        let aloud = t!("row-step-aloud", day = aloud, kind = kind);
        told(role, aloud, kit::body(words))
    }
}

/// What is `shown`, read aloud in these words.
pub(super) fn told<'a, M: Clone + 'a>(
    role: Role,
    words: impl Into<String>,
    shown: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    announce(role, words, unspoken(shown)).into()
}

/// The level as a badge that fits in a narrow column.
pub(super) fn level_badge<'a, M: Clone + 'a>(level: Option<Ave>, role: Role) -> Element<'a, M> {
    let badge = match level {
        Some(_) => kit::ave_badge(level),
        None => kit::badge(t!("row-no-level"), kit::ave_tone(None)),
    };
    told(role, kit::ave_told(level), container(badge))
}

fn aged(name: &str, born: Option<Born>, today: NaiveDate) -> String {
    born.map_or_else(|| name.to_owned(), |born| t!("row-child", name = name, age = born.age(today)))
}
