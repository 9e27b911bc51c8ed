//! Naslag: what the method, the region and the law say, to look up.
//!
//! Most articles are texts in `data/naslag` that anybody can write in any editor; some
//! are made of what the program itself works with (`made`).

mod article;
mod made;
mod read;
mod search;
mod shipped;
mod topic;

use crate::guidance::{Guidance, Region};

pub use article::{Article, Block};
pub use read::{Fault, read};
pub use search::{Excerpt, Hit};
pub use shipped::SOURCES;
pub use topic::{Topic, article_about, ways};

/// Every article, for one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naslag {
    articles: Vec<Article>,
}

impl Naslag {
    /// The articles that the program carries, as they read in this region.
    #[must_use]
    pub fn new(guidance: &Guidance, region: &Region) -> Self {
        let mut made = made::all(guidance, region);
        let mut articles = Vec::new();
        for (id, text) in SOURCES {
            articles.push(read(id, text).0);
            // Each of these stands behind the article that explains it.
            let follows = made.iter().position(|one| follows(&one.id) == *id);
            articles.extend(follows.map(|place| made.remove(place)));
        }
        articles.extend(made);
        let sources = made::sources(&articles);
        let before_news = articles.len().saturating_sub(1);
        articles.insert(before_news, sources);
        Self { articles }
    }

    /// All of them, in the order in which they are offered.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// The article with this id.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }

    /// The articles that belong with one, also those that name it themselves.
    pub fn linked<'a>(&'a self, article: &'a Article) -> impl Iterator<Item = &'a Article> {
        let names = |from: &Article, to: &Article| from.linked.contains(&to.id);
        let others = self.articles.iter().filter(move |other| other.id != article.id);
        others.filter(move |other| names(article, other) || names(other, article))
    }
}

/// Behind which article a made one stands; none for those at the end.
fn follows(id: &str) -> &'static str {
    match id {
        "niveaus" => "ave",
        "partners" => "routes",
        _ => "",
    }
}
