//! Whom to call upon, the same wherever it is told.

use iced::Element;
use iced::widget::Column;

use super::spoken::words_item;
use super::words::{body, small, strong};
use crate::guidance::Partner;
use crate::t;

/// "Moviera", or "Veilig Thuis: 0800-2000" where there is a number.
fn partner_name(partner: &Partner) -> String {
    let name = partner.name.as_str();
    match partner.told() {
        Some(number) => t!("kompas-phone", name = name, number = number),
        None => name.to_owned(),
    }
}

/// Who it is, what it does, when to call upon it and what to beware of; an item of a
/// list.
pub fn partner<'a, M: Clone + 'a>(partner: &'a Partner) -> Element<'a, M> {
    item(partner, None)
}

/// The same, with where that comes from.
pub fn sourced_partner<'a, M: Clone + 'a>(partner: &'a Partner) -> Element<'a, M> {
    item(partner, Some(source_words(&partner.sources)))
}

/// "Bron: …".
pub fn source_words(sources: &[String]) -> String {
    t!("settings-region-sources", sources = sources.join("; "))
}

fn item<'a, M: Clone + 'a>(partner: &'a Partner, source: Option<String>) -> Element<'a, M> {
    let does = partner.does.as_str();
    let when = t!("partner-when", text = partner.when.as_str());
    let mind = partner.mind.as_ref().map(|mind| t!("partner-mind", text = mind.as_str()));
    let rest = std::iter::once(when).chain(mind).chain(source);
    let rest: Vec<String> = rest.collect();
    let name = partner_name(partner);
    let words = format!("{does} {}", rest.join(" "));
    let spoken = t!("partner-words", name = name.as_str(), words = words);
    let shown = Column::new().push(strong(name)).push(body(does));
    words_item(spoken, shown.extend(rest.into_iter().map(small)))
}
