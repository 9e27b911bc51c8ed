//! How safe everybody at the table thinks it is. Nobody sees the score of another
//! before all are in, so that nobody follows who speaks first.

use iced::Element;
use iced::widget::{Column, column, row};
use iced::{Center, Fill};

use super::{Kind, Message, View, parts};
use crate::case::record::named;
use crate::case::{Bespreking, Inschatting};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable};
use crate::t;

const ROWS: &[&[&str]] = &[&["by"], &["of"], &["score"], &["ernst"], &["words"], &["marks"]];

/// The scores that are in, and those that are not.
pub(super) fn view<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let waiting = one.inschattingen.iter().filter(|it| it.score.is_none()).count();
    let shown = view.state.shown.contains(&number) || waiting == 0;
    let rows = one.inschattingen.iter().map(|it| score(view, one, it, shown));
    let ask = view.may_write().then(|| {
        let ask = button(t!("overleg-ask-all")).key(number.to_string());
        ask.on_press(Message::AskAll(number))
    });
    let none = one.inschattingen.is_empty();
    let told: Element<'_, Message> = match (none, shown) {
        (true, _) => kit::nothing_yet(t!("overleg-scores-none")),
        (false, true) => spread(one),
        (false, false) => hidden(number, waiting),
    };
    Column::new()
        .push(kit::h3(t!("inschattingen")))
        .push(ask)
        .push(told)
        .extend(rows)
        .push(parts::adds(view, one, Kind::Inschatting))
        .spacing(space::S)
        .into()
}

/// How many are still to come, and what shows the others all the same.
fn hidden<'a>(number: u32, waiting: usize) -> Element<'a, Message> {
    let words = t!("overleg-scores-hidden", count = waiting);
    let status = spoken::news("overleg-scores", words.clone(), kit::body(words));
    let show = button(t!("overleg-scores-show")).quiet().key(number.to_string());
    let show = show.on_press(Message::ShowScores(number));
    kit::note(row![status, show].spacing(space::M).align_y(Center).wrap())
}

/// The fields of a score, or only that it is in.
fn score<'a>(
    view: View<'a>,
    one: &'a Bespreking,
    it: &'a Inschatting,
    shown: bool,
) -> Element<'a, Message> {
    let (number, own) = (one.id.0, it.id.0);
    let again = view.state.again.contains(&(number, own));
    if shown || it.score.is_none() || again {
        let fields = parts::row(view, one, Kind::Inschatting, it, ROWS);
        let done = (again && it.score.is_some()).then(|| {
            let done = button(t!("overleg-score-done")).key(format!("{number}-{own}"));
            done.on_press(Message::In(number, own))
        });
        return column![fields].push(done).spacing(space::S).into();
    }
    let words = t!("overleg-score-in", who = it.by.as_str());
    let change = button(t!("overleg-score-change")).quiet().key(format!("{number}-{own}"));
    let change = change.describe(it.by.clone()).on_press(Message::Again(number, own));
    let line = row![hideable(kit::body(words)), change].spacing(space::M).align_y(Center);
    line.width(Fill).into()
}

/// From the lowest to the highest, with the words of who gave those.
fn spread<'a>(one: &'a Bespreking) -> Element<'a, Message> {
    let mut all: Vec<&Inschatting> =
        one.inschattingen.iter().filter(|it| it.score.is_some()).collect();
    all.sort_by_key(|it| it.score);
    let numbers: Vec<String> =
        all.iter().filter_map(|it| it.score).map(|score| score.value().to_string()).collect();
    let words = t!("overleg-spread", scores = numbers.join(" · "));
    let mut ends: Vec<&Inschatting> = all.first().into_iter().chain(all.last()).copied().collect();
    ends.dedup_by_key(|it| it.id);
    let ends = ends.into_iter().map(|it| hideable(kit::body(extreme(it))));
    let status = spoken::news("overleg-scores", words.clone(), kit::strong(words));
    kit::note(column![status].extend(ends).spacing(2))
}

/// "Veilig Thuis: 2, structureel. Na het verbod is er niets geregeld."
pub(super) fn extreme(it: &Inschatting) -> String {
    let score = it.score.map_or_else(String::new, |score| score.value().to_string());
    let ernst = named("ernst-{}", it.ernst).to_lowercase();
    let who = it.by.as_str();
    t!("overleg-extreme", who = who, score = score, ernst = ernst, words = it.words.as_str())
}
