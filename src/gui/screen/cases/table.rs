//! The table of all cases. Each head is a button that sorts by its column and says
//! which way round that is. Where room is short, columns give way by what they mean:
//! first when a case was saved, then all but who it is and what has a date; what they
//! told then stands below the name.

use iced::widget::{Row, column, container, row};
use iced::{Center, Element, Fill, FillPortion, Length};

use super::next::{self, Next};
use super::order::Order;
use super::{Message, Seen, State, marking};
use crate::case::Summary;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit;
use crate::gui::screen::Ask;
use crate::gui::screen::attention::Urgency;
use crate::gui::screen::case_row::{Case, SECOND, SIX_COLUMNS, heading, row_of, told};
use crate::gui::theme::{radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, dutch_date, hideable, unspoken};
use crate::platform::CaseColumn;
use crate::t;
use crate::vault::LastSaved;

/// Which columns there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// All of them.
    All,
    /// All but when a case was saved.
    WithoutSaved,
    /// Who it is and when violence was, with what comes next below that.
    Two,
}

/// From this room on, in logical pixels, a row has all columns.
const ALL_COLUMNS: f32 = 900.0;

impl Fit {
    /// In this room, in logical pixels.
    pub(super) fn of(room: f32) -> Self {
        match room {
            room if room >= ALL_COLUMNS => Self::All,
            room if room >= SIX_COLUMNS => Self::WithoutSaved,
            _ => Self::Two,
        }
    }

    fn columns(self) -> Vec<(CaseColumn, Length)> {
        if self == Self::Two {
            return vec![(CaseColumn::Name, Fill), (CaseColumn::Violence, SECOND.into())];
        }
        let all = COLUMNS.into_iter();
        all.filter(|(by, _)| self == Self::All || *by != CaseColumn::Saved).collect()
    }
}

const COLUMNS: [(CaseColumn, Length); 7] = [
    (CaseColumn::Name, FillPortion(24)),
    (CaseColumn::Phase, Length::Fixed(114.0)),
    (CaseColumn::Level, Length::Fixed(96.0)),
    (CaseColumn::Casusregie, FillPortion(14)),
    (CaseColumn::Violence, Length::Fixed(140.0)),
    (CaseColumn::Saved, Length::Fixed(118.0)),
    (CaseColumn::Next, FillPortion(18)),
];

/// The cases at these places in the listing.
pub(super) fn view<'a>(
    places: impl Iterator<Item = &'a usize>,
    state: &'a State,
    seen: Seen<'a>,
    context: &Context<'a>,
    fit: Fit,
) -> Element<'a, Message> {
    let cases = places.filter_map(|place| seen.listing.summaries.get(*place));
    let marks = (!context.read_only).then_some(&state.marked);
    let mut shown = 0;
    let rows = cases.map(|summary| {
        shown += 1;
        let mark = marks.map(|marked| marking::one(marked, summary));
        Line::of(summary, seen, context).view(fit, mark)
    });
    let rows = kit::ruled(rows);
    let order = state.order(context);
    let heads = fit.columns().into_iter().map(|(by, width)| head(by, width, order));
    let all = marks.map(|marked| marked_cell(marking::all(marked, shown)));
    let heads = Row::new().push(all).extend(heads).align_y(Center);
    let all = column![heading(heads), kit::line(), rows];
    announce(Role::Table, t!("nav-cases"), all).into()
}

/// The column with the boxes to mark cases.
fn marked_cell(content: Element<'_, Message>) -> Element<'_, Message> {
    container(content).width(MARK).into()
}

/// How wide that column is, in logical pixels.
const MARK: f32 = 36.0;

fn head<'a>(by: CaseColumn, width: Length, order: Order) -> Element<'a, Message> {
    let words = head_words(by);
    let is_chosen = order.by == by;
    let told = match is_chosen {
        true => t!("cases-sorted", way = order.way()),
        false => t!("cases-sorts", way = order.pressed(by).way()),
    };
    let sign = if order.reversed { Icon::ArrowUp } else { Icon::ArrowDown };
    let sign = is_chosen.then(|| icon(sign));
    let shown = row![kit::column_head(words.clone(), Length::Shrink)].push(sign).align_y(Center);
    let button = announce(Role::Button, words.clone(), unspoken(shown))
        .describe(told)
        .on_press(Message::Sort(by))
        .face(|theme, status| Face::quiet(theme, status, radius::CONTROL));
    let head = announce(Role::ColumnHeader, words, button);
    container(head).width(width).into()
}

fn head_words(by: CaseColumn) -> String {
    match by {
        CaseColumn::Attention | CaseColumn::Name => t!("row-case"),
        CaseColumn::Phase => t!("row-phase"),
        CaseColumn::Level => t!("row-ave"),
        CaseColumn::Casusregie => t!("row-casusregie"),
        CaseColumn::Violence => t!("row-last-violence"),
        CaseColumn::Saved => t!("row-saved"),
        CaseColumn::Next => t!("row-next"),
    }
}

/// A case with what the listing and the advice tell of it.
#[derive(Clone, Copy)]
struct Line<'a> {
    case: Case<'a>,
    saved: Option<&'a LastSaved>,
    next: Option<Next<'a>>,
}

impl<'a> Line<'a> {
    fn of(summary: &'a Summary, seen: Seen<'a>, context: &Context<'a>) -> Self {
        let asked_on = seen.glances.get(summary.id).and_then(|glance| glance.confirmed_on);
        Self {
            case: Case { summary, asked_on, context: *context },
            saved: seen.listing.saved.get(&summary.id),
            next: next::of(summary, seen.glances, context),
        }
    }

    fn view(self, fit: Fit, mark: Option<Element<'a, Message>>) -> Element<'a, Message> {
        let mark = mark.map(|mark| marked_cell(announce(Role::Cell, "", mark).into()));
        let cells = fit.columns().into_iter().map(|(by, width)| self.cell(by, width, fit));
        let cells = Row::new().push(mark).extend(cells).align_y(Center);
        row_of(self.case.summary, cells.into(), self.open())
    }

    /// Opens the case where what comes next is looked after.
    fn open(self) -> Message {
        let summary = self.case.summary;
        let at_next = self.next.map(|next| next.open(summary));
        Message::Ask(at_next.unwrap_or(Ask::Open(summary.id, Step::default())))
    }

    fn cell(self, by: CaseColumn, width: Length, fit: Fit) -> Element<'a, Message> {
        let case = self.case;
        let content = match by {
            CaseColumn::Attention | CaseColumn::Name => case.who(self.open(), self.below(fit)),
            CaseColumn::Phase => case.phase(Role::Cell),
            CaseColumn::Level => case.level(Role::Cell),
            CaseColumn::Casusregie => case.casusregie(Role::Cell),
            CaseColumn::Violence if fit == Fit::Two => self.dates(),
            CaseColumn::Violence => case.last_violence(Role::Cell),
            CaseColumn::Saved => self.saved(),
            CaseColumn::Next => self.next(Role::Cell),
        };
        kit::cell(content, width)
    }

    /// What has no column of its own, below the name.
    fn below(self, fit: Fit) -> Option<Element<'a, Message>> {
        match fit {
            Fit::All => None,
            Fit::WithoutSaved => self.saved_in_a_line(),
            Fit::Two => {
                let all = column![self.case.badges()].push(self.saved_in_a_line());
                Some(all.spacing(space::XS).into())
            }
        }
    }

    fn dates(self) -> Element<'a, Message> {
        let both = column![self.case.last_violence(Role::Text), self.next(Role::Text)];
        announce(Role::Cell, "", both.spacing(space::XS)).into()
    }

    fn saved(self) -> Element<'a, Message> {
        let Some(saved) = self.saved else {
            return told(Role::Cell, t!("row-not-saved"), kit::small(t!("row-not-saved")));
        };
        let on = saved.at.date_naive();
        let day = dutch_date::brief(on, self.case.context.today());
        let by = self.by(saved);
        let aloud = [Some(dutch_date::long(on)), by.clone()].into_iter().flatten();
        let aloud = aloud.collect::<Vec<_>>().join(", ");
        let shown = column![kit::body(day)].push(by.map(|by| hideable(kit::small(by))));
        told(Role::Cell, aloud, shown)
    }

    fn saved_in_a_line(self) -> Option<Element<'a, Message>> {
        let saved = self.saved?;
        let on = saved.at.date_naive();
        let line = |day: String| {
            let day = t!("row-saved-on", day = day);
            [Some(day), self.by(saved)].into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        let shown = line(dutch_date::brief(on, self.case.context.today()));
        Some(told(Role::Text, line(dutch_date::long(on)), hideable(kit::small(shown))))
    }

    /// By whom it was saved, where that is known.
    fn by(self, saved: &LastSaved) -> Option<String> {
        match saved.by.trim() {
            "" => None,
            name if self.case.context.is_me(name) => Some(t!("row-by-me")),
            name => Some(t!("row-by", name = name)),
        }
    }

    fn next(self, role: Role) -> Element<'a, Message> {
        let Some(next) = self.next else {
            return told(role, t!("row-no-step"), kit::small(t!("row-no-step")));
        };
        let (on, today) = (next.on(), self.case.context.today());
        let (day, aloud) = match Urgency::of(on, today) {
            Urgency::Today => (t!("due-today"), t!("due-today")),
            _ => (dutch_date::short(on, today), dutch_date::long(on)),
        };
        let words = t!("row-step", day = day, kind = next.kind());
        let aloud = t!("row-step-aloud", day = aloud, kind = next.kind());
        match Urgency::of(on, today) {
            Urgency::Late(_) => told(role, aloud, kit::strong(words)),
            _ => told(role, aloud, kit::body(words)),
        }
    }
}
