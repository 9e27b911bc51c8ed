//! Whatever somebody typed comes out as a document: nothing is read as an
//! instruction, and no character stops it.

use casuskompas::documents::{
    Block, Drawing, Form, Line, Paper, Picture, Placed, Scored, Tie, Tone, typeset,
};
use proptest::prelude::*;

use crate::support::pdf;

const FORMS: [Form; 4] = [Form::Pages, Form::OnePage, Form::Poster, Form::Child];

/// A document with these words in a piece of each kind.
fn with_words(words: &str) -> Paper {
    let words = words.to_owned();
    let facts = vec![(words.clone(), words.clone())];
    let card = vec![
        Block::Heading { level: 3, words: words.clone() },
        Block::Facts { facts },
        Block::Bullets { items: vec![words.clone(), words.clone()] },
    ];
    Paper {
        title: "Veiligheidsplan".to_owned(),
        about: words.clone(),
        foot: words.clone(),
        blocks: vec![
            Block::heading(words.clone()),
            Block::words(words.clone()),
            Block::Small { words: words.clone() },
            Block::Steps { items: vec![words.clone()] },
            Block::Quote { words: words.clone(), by: words.clone() },
            Block::Pictured { picture: Picture::House, words: words.clone() },
            Block::Code { groups: vec![words.clone(), words.clone()] },
            Block::Drawing { alt: words.clone(), drawing: circle(&words) },
            Block::Drawing { alt: words.clone(), drawing: scores(&words) },
            Block::Table {
                head: vec![words.clone(), "Wie".to_owned()],
                rows: vec![vec![words.clone(), words.clone()]],
            },
            Block::Card { tone: Tone::Danger, blocks: card },
        ],
        ..Paper::default()
    }
}

fn circle(words: &str) -> Drawing {
    let placed = |x, family| {
        let (name, role) = (words.to_owned(), words.to_owned());
        Placed { x, y: 500, name, role, family }
    };
    let people = vec![placed(300, true), placed(900, false)];
    let ties = vec![Tie { from: 0, to: 1, line: Line::Arrow }];
    Drawing::Circle { people, ties, legend: vec![(Line::Arrow, words.to_owned())] }
}

fn scores(words: &str) -> Drawing {
    let one = Scored { name: words.to_owned(), earlier: Some(0), newest: 10 };
    Drawing::Scores { rows: vec![one] }
}

fn pdf_of(paper: &Paper) -> Vec<u8> {
    typeset(paper).unwrap().pdf().unwrap()
}

#[test]
fn signs_of_the_typesetter_are_only_words() {
    if pdf::unread() {
        return;
    }
    const TYPED: [&str; 8] = [
        "#let x = 1",
        "$ x^2 $ en €",
        "C:\\map\\#naam",
        "*niet vet* _niet schuin_",
        "= geen kop",
        "<label> @ref",
        "// geen opmerking",
        "#panic(\"nee\")",
    ];
    for typed in TYPED {
        let text = pdf::text(&pdf_of(&with_words(typed)));
        let found = text.matches(typed).count();
        assert!(found >= 10, "{typed}: {found} in\n{text}");
    }
}

#[test]
fn every_script_comes_out_and_what_cannot_is_named() {
    if pdf::unread() {
        return;
    }
    let typed = "Gülşen Şahin, Ωmega, Жанна, שרה, فاطمة, 王 Wang 👨\u{200d}👩\u{200d}👧 😀";
    let set = typeset(&with_words(typed)).unwrap();
    let family = "👨\u{200d}👩\u{200d}👧";
    assert_eq!(set.unshown().collect::<Vec<_>>(), ["王", family]);
    let text = pdf::text(&set.pdf().unwrap());
    for shown in ["Gülşen Şahin", "Ωmega", "Жанна", "□ Wang □ 😀"] {
        assert!(text.contains(shown), "{shown} in\n{text}");
    }
}

#[test]
fn large_and_empty_documents_come_out_in_every_form() {
    let many = (0..30).map(|at| vec![format!("Naam {at}"), "rol".to_owned(), String::new()]);
    let head = ["Wie", "Rol", "Sinds"].map(str::to_owned).to_vec();
    let rows: Vec<_> = many.collect();
    for (form, large) in FORMS.iter().flat_map(|form| [(*form, false), (*form, true)]) {
        let empty = Paper { title: "Leeg".to_owned(), form, large, ..Paper::default() };
        assert_eq!(typeset(&empty).unwrap().pages(), 1);
        pdf_of(&empty);
        let mut long = Paper { blocks: with_words("").blocks, ..empty };
        long.add(Block::Table { head: head.clone(), rows: rows.clone() });
        // Of forty pages in the form of most documents, of some in the others.
        let is_most = form == Form::Pages && !large;
        let (sentences, pages) = if is_most { (4000, 20) } else { (150, 2) };
        long.add(Block::words("Een lange zin over wat er gebeurde. ".repeat(sentences)));
        let set = typeset(&long).unwrap();
        assert!(set.pages() >= pages, "{form:?}: {}", set.pages());
        set.pdf().unwrap();
    }
}

/// A row that stays on one page is never higher than that, and a higher one goes on.
#[test]
fn no_words_of_a_row_are_lost_in_narrow_columns() {
    let head: Vec<String> = (0..6).map(|at| format!("Kolom {at}")).collect();
    let cell =
        |words: usize, at: usize| format!("{}einde{words}van{at}", "een twee ".repeat(words));
    for (form, large) in [(Form::Pages, false), (Form::Pages, true), (Form::Child, true)] {
        // Just below and above what stays together, and much more.
        let rows = [8, 21, 90].map(|words| (0..6).map(|at| cell(words, at)).collect());
        let mut paper = Paper { title: "Smal".to_owned(), form, large, ..Paper::default() };
        paper.add(Block::Table { head: head.clone(), rows: rows.to_vec() });
        let file = pdf_of(&paper);
        if !pdf::unread() {
            let text: String = pdf::text(&file).split_whitespace().collect();
            let text = text.replace(['-', '\u{ad}'], "");
            for (words, at) in [8, 21, 90].into_iter().flat_map(|one| [(one, 0), (one, 5)]) {
                let last = format!("einde{words}van{at}");
                assert!(text.contains(&last), "{last} is lost in {form:?}, {large}");
            }
        }
    }
}

#[test]
fn a_page_to_hang_up_keeps_to_one_page_while_it_can_be_read() {
    let told = "Oma kijkt elke dag of het gaat. ".repeat(4);
    let lines = |count| (0..count).map(|_| Block::words(told.clone()));
    let of = |count, form| Paper { form, blocks: lines(count).collect(), ..with_words("x") };
    for form in [Form::OnePage, Form::Poster, Form::Child] {
        let counts: Vec<usize> = (1..80).collect();
        let fits = counts.partition_point(|n| typeset(&of(*n, form)).unwrap().pages() == 1);
        let loose = Paper { form: Form::Pages, ..of(fits, form) };
        assert!(fits > 5 && fits < 79, "{form:?}: {fits}");
        assert!(typeset(&of(fits + 1, form)).unwrap().pages() > 1, "{form:?}");
        let is_loose = typeset(&loose).unwrap().pages() > 1;
        assert!(form != Form::OnePage || is_loose, "no smaller letters");
    }
}

#[test]
fn a_word_without_end_stays_on_the_page() {
    if pdf::unread() {
        return;
    }
    let set = typeset(&with_words(&"a".repeat(400))).unwrap();
    let text = pdf::text(&set.pdf().unwrap());
    let longest = text.lines().map(str::len).max().unwrap_or_default();
    assert!(longest < 200, "{longest}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_an_accessible_document(
        words in prop::collection::vec(any::<char>(), 0..60),
        form in prop::sample::select(&FORMS[..]),
    ) {
        let words: String = words.into_iter().collect();
        let paper = Paper { form, title: words.clone(), ..with_words(&words) };
        let set = typeset(&paper).unwrap();
        prop_assert!(set.pdf().is_ok(), "{words:?}: {:?}", set.pdf().err());
    }
}
