//! What is said of the advice in a few words, wherever it is shown.

use crate::advice::Advice;
use crate::case::Ave;
use crate::gui::kit;
use crate::guidance::Phone;
use crate::t;

/// "kan AVE 3 worden", or that it is certain.
pub fn range(advice: &Advice) -> String {
    let from = advice.level.unwrap_or(advice.lowest);
    let name = |level: Ave| kit::ave_name(level);
    match (advice.level, advice.lowest == advice.highest) {
        (_, true) => t!("kompas-certain"),
        (None, false) => {
            t!("kompas-between", lowest = name(advice.lowest), highest = name(advice.highest))
        }
        (Some(_), false) if advice.highest > from => {
            t!("kompas-can-become", level = name(advice.highest))
        }
        (Some(_), false) => t!("kompas-can-become", level = name(advice.lowest)),
    }
}

/// The advice, where it stands among the levels, and its range in a sentence.
pub(super) fn in_words(advice: &Advice) -> String {
    match advice.level {
        Some(level) => t!(
            "kompas-advice-words",
            level = kit::ave_name(level),
            number = level.number(),
            range = range(advice)
        ),
        None => t!("kompas-no-advice-words", range = range(advice)),
    }
}

/// "Veilig Thuis: 0800-2000".
pub(super) fn phone_words(phone: &Phone) -> String {
    t!("kompas-phone", name = phone.name.as_str(), number = phone.told())
}
