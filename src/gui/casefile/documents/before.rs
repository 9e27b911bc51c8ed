//! What was made before, and for whom.

use iced::Element;
use iced::widget::column;

use super::{Message, View};
use crate::case::{Ages, DocumentMade, Names, PersonId};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, hideable, unspoken};
use crate::t;

/// How many are told.
const NEWEST: usize = 8;

/// The newest first.
pub(super) fn view(view: View<'_>) -> Option<Element<'_, Message>> {
    let title = t!("documents-before");
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let rows = view.case.documents.iter().rev().take(NEWEST).map(|one| {
        let words = told(view, one, &names);
        let shown = unspoken(hideable(kit::small(words.clone())));
        announce(Role::ListItem, words, shown).key(one.id.0.to_string()).into()
    });
    let list = spoken::items(title.clone(), space::XS, rows);
    let some = !view.case.documents.is_empty();
    some.then(|| column![kit::h2(title), list].spacing(space::XS).into())
}

/// "di 24 nov · Veiligheidsplan · voor Eva · Versie 2, vastgesteld op 24 november 2026."
fn told(view: View<'_>, one: &DocumentMade, names: &Names) -> String {
    let reader = match one.person == PersonId::default() {
        true => one.reader.clone(),
        false => names.name(one.person).to_owned(),
    };
    let day = one.on.map(|on| short(on, view.today()));
    let reader = t!("document-to", name = reader);
    let standing = Some(one.standing.clone()).filter(|words| !words.is_empty());
    let parts = [day, Some(one.kind.called()), Some(reader), standing];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
