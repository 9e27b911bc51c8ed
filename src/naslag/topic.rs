//! Which article tells more of what is asked, told or weighed in a case: the one place
//! that knows, read from `data/signpost.ron`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::guidance::{Guidance, Weegvraag};
use crate::texts;

const SOURCE: &str = include_str!("../../data/signpost.ron");

/// What somebody wants to read about, by its id in the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// A question, or a fact that a record tells.
    Question(String),
    /// A factor of the risk picture.
    Factor(String),
    /// An alert.
    Alert(String),
    /// A criterion of a level.
    Criterion(String),
    /// One of the five questions of the meldcode.
    Weegvraag(Weegvraag),
    /// A step of the meldcode, from 1.
    MeldcodeStep(u8),
    /// A kind of record, by the key of the text of a list of them.
    Kind(&'static str),
    /// The words and abbreviations of the field.
    Words,
}

impl Topic {
    /// What it is called in this method; nothing for words, or where the method no
    /// longer knows it.
    pub fn name<'a>(&self, guidance: &'a Guidance) -> Option<Cow<'a, str>> {
        match self {
            Self::Kind(label) => Some(texts::text(label, &[]).into()),
            _ => self.in_method(guidance).map(Cow::Borrowed),
        }
    }

    fn in_method<'a>(&self, guidance: &'a Guidance) -> Option<&'a str> {
        match self {
            Self::Question(id) => guidance.atom(id).map(|atom| atom.text.as_str()),
            Self::Factor(id) => guidance.risks().factor(id).map(|factor| factor.name.as_str()),
            Self::Alert(id) => {
                let found = guidance.alerts().find(|(alert, _)| alert.id == *id);
                found.map(|(alert, _)| alert.text.as_str())
            }
            Self::Criterion(id) => {
                let mut criteria = guidance.criteria().iter();
                criteria.find(|one| one.id == *id).map(|one| one.name.as_str())
            }
            Self::Weegvraag(asks) => {
                let mut asked = guidance.meldcode().questions.iter();
                asked.find(|one| one.asks == *asks).map(|one| one.text.as_str())
            }
            Self::MeldcodeStep(number) => {
                let at = usize::from(*number).checked_sub(1)?;
                guidance.meldcode().steps.get(at).map(|step| step.name.as_str())
            }
            Self::Kind(_) | Self::Words => None,
        }
    }
}

type Ways = HashMap<String, String>;

/// All of it. Where it cannot be read everything leads to the criteria; a test reads it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signpost {
    themes: Ways,
    questions: Ways,
    groups: Ways,
    factors: Ways,
    alerts: Ways,
    kinds: Ways,
    meldcode: String,
    criteria: String,
    words: String,
}

static SIGNPOST: LazyLock<Signpost> = LazyLock::new(|| ron::from_str(SOURCE).unwrap_or_default());

impl Signpost {
    fn way(&self, topic: &Topic, guidance: &Guidance) -> Option<&str> {
        let found = match topic {
            Topic::Question(id) => self.questions.get(id).or_else(|| {
                let theme = &guidance.atom(id)?.theme;
                self.themes.get(theme)
            }),
            Topic::Factor(id) => self.factors.get(id).or_else(|| {
                let group = &guidance.risks().factor(id)?.group;
                self.groups.get(group)
            }),
            Topic::Alert(id) => self.alerts.get(id),
            Topic::Kind(label) => self.kinds.get(*label),
            Topic::Weegvraag(_) | Topic::MeldcodeStep(_) => Some(&self.meldcode),
            Topic::Criterion(_) => Some(&self.criteria),
            Topic::Words => Some(&self.words),
        };
        found.map(String::as_str)
    }
}

/// The id of the article about it; none for what nobody wrote one about.
pub fn article_about(topic: &Topic, guidance: &Guidance) -> Option<&'static str> {
    SIGNPOST.way(topic, guidance)
}

/// Every way that leads somewhere: what it is about, and the id of the article.
pub fn ways() -> impl Iterator<Item = (&'static str, &'static str)> {
    let post: &'static Signpost = &SIGNPOST;
    let asked = [&post.themes, &post.questions, &post.groups, &post.factors, &post.alerts];
    let all = asked.into_iter().chain([&post.kinds]).flatten();
    let all = all.map(|(id, to)| (id.as_str(), to.as_str()));
    let whole =
        [("meldcode", &post.meldcode), ("criteria", &post.criteria), ("words", &post.words)];
    all.chain(whole.map(|(id, to)| (id, to.as_str())))
}
