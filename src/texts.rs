//! Every sentence a user reads, looked up by key in `assets/texts/nl`.
//!
//! Use it through [`t!`](crate::t): `t!("unlock-title")` or
//! `t!("saved-at", time = "14:02")`. A test checks that each key used in the
//! sources exists and that each key in the texts is used.

pub mod fault;
mod months;
pub mod readability;
pub mod refusal;
mod shown;
pub mod spelling;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::langid;

pub use months::{MONTHS, MONTHS_SHORT};
pub use shown::{is_hidden, shown, shown_in_json, shown_in_line, without_hidden};

/// The Fluent files, one for each part of the program, with their names.
pub const SOURCES: &[(&str, &str)] = &[
    ("abbreviations", include_str!("../assets/texts/nl/abbreviations.ftl")),
    ("advice", include_str!("../assets/texts/nl/advice.ftl")),
    ("ave", include_str!("../assets/texts/nl/ave.ftl")),
    ("cases", include_str!("../assets/texts/nl/cases.ftl")),
    ("children", include_str!("../assets/texts/nl/children.ftl")),
    ("closing", include_str!("../assets/texts/nl/closing.ftl")),
    ("common", include_str!("../assets/texts/nl/common.ftl")),
    ("clocks", include_str!("../assets/texts/nl/clocks.ftl")),
    ("concerns", include_str!("../assets/texts/nl/concerns.ftl")),
    ("dates", include_str!("../assets/texts/nl/dates.ftl")),
    ("documents", include_str!("../assets/texts/nl/documents.ftl")),
    ("down", include_str!("../assets/texts/nl/down.ftl")),
    ("exchange", include_str!("../assets/texts/nl/exchange.ftl")),
    ("family", include_str!("../assets/texts/nl/family.ftl")),
    ("help", include_str!("../assets/texts/nl/help.ftl")),
    ("insight", include_str!("../assets/texts/nl/insight.ftl")),
    ("kompas", include_str!("../assets/texts/nl/kompas.ftl")),
    ("log", include_str!("../assets/texts/nl/log.ftl")),
    ("logbook", include_str!("../assets/texts/nl/logbook.ftl")),
    ("meeting", include_str!("../assets/texts/nl/meeting.ftl")),
    ("meldcode", include_str!("../assets/texts/nl/meldcode.ftl")),
    ("naslag", include_str!("../assets/texts/nl/naslag.ftl")),
    ("phases", include_str!("../assets/texts/nl/phases.ftl")),
    ("plans", include_str!("../assets/texts/nl/plans.ftl")),
    ("policy", include_str!("../assets/texts/nl/policy.ftl")),
    ("platform", include_str!("../assets/texts/nl/platform.ftl")),
    ("practice", include_str!("../assets/texts/nl/practice.ftl")),
    ("privacy", include_str!("../assets/texts/nl/privacy.ftl")),
    ("reader", include_str!("../assets/texts/nl/reader.ftl")),
    ("retention", include_str!("../assets/texts/nl/retention.ftl")),
    ("risks", include_str!("../assets/texts/nl/risks.ftl")),
    ("routes", include_str!("../assets/texts/nl/routes.ftl")),
    ("search", include_str!("../assets/texts/nl/search.ftl")),
    ("selfscan", include_str!("../assets/texts/nl/selfscan.ftl")),
    ("second", include_str!("../assets/texts/nl/second.ftl")),
    ("settings", include_str!("../assets/texts/nl/settings.ftl")),
    ("shortcuts", include_str!("../assets/texts/nl/shortcuts.ftl")),
    ("spelling", include_str!("../assets/texts/nl/spelling.ftl")),
    ("stagnation", include_str!("../assets/texts/nl/stagnation.ftl")),
    ("start", include_str!("../assets/texts/nl/start.ftl")),
    ("terminal", include_str!("../assets/texts/nl/terminal.ftl")),
    ("terminal-help", include_str!("../assets/texts/nl/terminal-help.ftl")),
    ("terminal-vault", include_str!("../assets/texts/nl/terminal-vault.ftl")),
    ("timeline", include_str!("../assets/texts/nl/timeline.ftl")),
    ("today", include_str!("../assets/texts/nl/today.ftl")),
    ("tour", include_str!("../assets/texts/nl/tour.ftl")),
    ("vault", include_str!("../assets/texts/nl/vault.ftl")),
    ("versions", include_str!("../assets/texts/nl/versions.ftl")),
    ("vault-page", include_str!("../assets/texts/nl/vault-page.ftl")),
    ("widgets", include_str!("../assets/texts/nl/widgets.ftl")),
];

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("nl-NL")]);
    bundle.set_use_isolating(false);
    for (_, source) in SOURCES {
        // A broken line costs that one message; a test refuses it before release.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// A value that can stand inside a text: words or a number.
pub type Value<'a> = FluentValue<'a>;

/// The values that may have more than one line: what people wrote at length.
/// All others are names and the like, in which a new line is written out, so
/// that the name of a file cannot pass for a line of the program's own.
const AT_LENGTH: &[&str] =
    &["answer", "note", "question", "reason", "told", "text", "what", "why", "words"];

/// The text for `key`, with `arguments` filled in; the key itself when it does
/// not exist, so that a mistake is visible and never fatal.
#[must_use]
pub fn text(key: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
    let pattern = BUNDLE.get_message(key).and_then(|message| message.value());
    pattern.map_or_else(|| key.to_owned(), |pattern| fill_in(pattern, arguments))
}

/// What stands with the text for `key` under a name of its own, such as
/// `.help`; nothing when nothing does.
#[must_use]
pub fn attribute(key: &str, name: &str) -> Option<String> {
    attribute_with(key, name, &[])
}

/// The same, with `arguments` filled in.
#[must_use]
pub fn attribute_with(
    key: &str,
    name: &str,
    arguments: &[(&'static str, Value<'_>)],
) -> Option<String> {
    let attribute = BUNDLE.get_message(key)?.get_attribute(name)?;
    Some(fill_in(attribute.value(), arguments))
}

fn fill_in(pattern: &Pattern<&str>, arguments: &[(&'static str, Value<'_>)]) -> String {
    let arguments: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), plain(name, value))).collect();
    let mut faults = Vec::new();
    BUNDLE.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
}

/// A value without what would steer or hide: it may come from anywhere.
fn plain<'a>(name: &str, value: &'a Value<'_>) -> Value<'a> {
    match value {
        Value::String(words) if AT_LENGTH.contains(&name) => shown(words).into(),
        Value::String(words) => shown_in_line(words).into(),
        other => other.clone(),
    }
}

/// Whether a text with this key exists.
#[must_use]
pub fn exists(key: &str) -> bool {
    BUNDLE.has_message(key)
}

/// Looks a user text up: `t!("key")` or `t!("key", name = value)`.
#[macro_export]
macro_rules! t {
    ($key:expr) => { $crate::texts::text($key, &[]) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::texts::text($key, &[$((stringify!($name), $crate::texts::Value::from($value))),+])
    };
}
