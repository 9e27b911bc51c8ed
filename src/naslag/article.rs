//! An article: what it is called, what it says, and where that comes from.

/// A piece of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// Several things beside each other.
    Bullets(Vec<String>),
    /// Several things one after another.
    Steps(Vec<String>),
    /// Words with what each means.
    Terms(Vec<(String, String)>),
}

impl Block {
    /// Everything it says, piece by piece.
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Heading(words) | Self::Words(words) => vec![words],
            Self::Bullets(all) | Self::Steps(all) => all.iter().map(String::as_str).collect(),
            Self::Terms(terms) => {
                terms.iter().flat_map(|(term, means)| [term.as_str(), means.as_str()]).collect()
            }
        }
    }
}

/// An article of the reference.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The id, in kebab-case.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Other words by which somebody looks for it.
    pub keywords: Vec<String>,
    /// The ids of articles that belong with it.
    pub linked: Vec<String>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl Article {
    /// An article that the program makes.
    pub(super) fn made(id: &str, title: String) -> Self {
        Self { id: id.to_owned(), title, ..Self::default() }
    }

    pub(super) fn heading(&mut self, words: impl Into<String>) {
        self.blocks.push(Block::Heading(words.into()));
    }

    pub(super) fn words(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.blocks.push(Block::Words(words));
        }
    }

    pub(super) fn bullets(&mut self, all: impl IntoIterator<Item = String>) {
        let all: Vec<String> = all.into_iter().filter(|one| !one.is_empty()).collect();
        if !all.is_empty() {
            self.blocks.push(Block::Bullets(all));
        }
    }

    pub(super) fn terms(&mut self, all: impl IntoIterator<Item = (String, String)>) {
        let all: Vec<_> = all.into_iter().filter(|(_, means)| !means.is_empty()).collect();
        if !all.is_empty() {
            self.blocks.push(Block::Terms(all));
        }
    }

    /// Names where it comes from, each once and in the order in which it was met.
    pub(super) fn from<'a>(&mut self, sources: impl IntoIterator<Item = &'a String>) {
        for source in sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
    }
}
