//! Which article tells more of what is asked, told or weighed in a case: the one place
//! that knows, read from `data/signpost.ron`.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::guidance::Guidance;

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
    /// The words and abbreviations of the field.
    Words,
}

impl Topic {
    /// What it is called in this method; nothing for words, or where the method no
    /// longer knows it.
    pub fn name<'a>(&self, guidance: &'a Guidance) -> Option<&'a str> {
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
            Self::Words => None,
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
    let parts = [&post.themes, &post.questions, &post.groups, &post.factors, &post.alerts];
    let all = parts.into_iter().flatten().map(|(id, to)| (id.as_str(), to.as_str()));
    all.chain([("criteria", post.criteria.as_str()), ("words", post.words.as_str())])
}
