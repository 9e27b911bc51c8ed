//! Steps 1 and 3: what was seen, which children there are, and with whom it was
//! spoken about. The case has them already; this leads to where they stand.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, Step, View, signed, words};
use crate::case::record::Section;
use crate::case::{Ages, Names, Person, RecordPlace};
use crate::gui::casefile::spoken::{item, told};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;

/// Draws step 1.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let case = view.case;
    let counted = t!(
        "signals-noted",
        incidents = case.incidents.len(),
        worries = case.worries.len() + usize::from(!case.concern.trim().is_empty())
    );
    let missing = &view.advice.meldcode.missing;
    let noted = !missing.contains(&"signalen");
    let checked = !missing.contains(&"kindcheck");
    let kindcheck =
        if checked { t!("signals-kindcheck-done") } else { t!("signals-kindcheck-open") };
    let rows = [
        line("signals", noted, counted, RecordPlace::part(Section::Concerns)),
        line("kindcheck", checked, kindcheck, RecordPlace::named("observations", KINDCHECK)),
        line("children", case.family.children().next().is_some(), children(view), family()),
    ];
    section(view, 1, rows)
}

/// The question that says whether the kindcheck was done.
const KINDCHECK: &str = "kindcheck-gedaan";

/// Where everybody stands.
fn family() -> RecordPlace {
    RecordPlace::part(Section::Family)
}

/// The children by name, or that none is noted.
fn children(view: View<'_>) -> String {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    match names.list(view.case.family.children()) {
        none if none.is_empty() => t!("signals-no-children"),
        all => t!("signals-children", names = all),
    }
}

/// Draws step 3.
pub(super) fn talks(view: View<'_>) -> Element<'_, Message> {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let members: Vec<&Person> = view.case.family.members().filter(|one| one.is_alive()).collect();
    if members.is_empty() {
        let nobody = line("nobody", false, t!("talks-nobody"), family());
        return section(view, 3, [nobody]);
    }
    let rows = members.into_iter().map(|one| {
        let spoken_on = view.case.spoken_with(one.id, view.today());
        let words = match spoken_on.map(|on| short(on, view.today())) {
            Some(day) => t!("talks-spoken", name = names.name(one.id), day = day),
            None => t!("talks-not-spoken", name = names.name(one.id)),
        };
        let place = RecordPlace::inside("family", "people", one.id.0);
        line(&one.id.0.to_string(), spoken_on.is_some(), words, place)
    });
    section(view, 3, rows)
}

fn section<'a>(
    view: View<'a>,
    number: u8,
    rows: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let guide = view.context.guidance.meldcode().steps.get(usize::from(number) - 1);
    let (name, help) = guide.map_or(("", ""), |step| (step.name.as_str(), step.help.as_str()));
    let apart =
        (number == 3 && view.advice.apart).then(|| kit::warning(kit::body(t!("talks-apart"))));
    let list = announce(Role::List, name, kit::ruled(rows));
    let content = Column::new()
        .push(words::headed(view, format!("{number} · {name}"), number))
        .push(kit::small(help))
        .push(apart)
        .push(list)
        .spacing(space::S);
    words::explained(kit::card(content), number)
}

/// What is there or is not, with the way to where it stands.
fn line<'a>(key: &str, there: bool, words: String, to: RecordPlace) -> Element<'a, Message> {
    let sign = if there { "✓" } else { "○" };
    let told = told(words.clone(), hideable(kit::body(words.clone())));
    let go = button(t!("kompas-go", step = Step::at(&to).name())).link().key(key).describe(words);
    let line = row![container(told).width(Fill), go.on_press(Message::Lead(to))]
        .spacing(space::M)
        .align_y(Center);
    let row = signed(column![unspoken(kit::body(sign))].into(), line.into());
    item(key, container(row).padding([space::XS, 0.0]))
}
