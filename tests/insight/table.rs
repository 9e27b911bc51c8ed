//! A figure as a file for a spreadsheet, and as a page.

use casuskompas::case::Phase;
use casuskompas::documents::{Block, Drawing, figures, typeset};
use casuskompas::guidance::Disclosure;
use casuskompas::insight::disclosed::Told;
use casuskompas::insight::table::{separated, table};
use casuskompas::insight::{CaseLine, Exported, Figure, Span};

use super::{day, of, opened};
use crate::support::pdf;

/// Lines of cases in each of the three phases.
fn in_phases(numbers: [usize; 3]) -> Vec<CaseLine> {
    let line = super::line(&opened("2026-03-01"));
    let in_phase = |phase| CaseLine { phases: vec![(None, phase)], ..line.clone() };
    let each = Phase::ALL.into_iter().zip(numbers);
    each.flat_map(|(phase, number)| vec![in_phase(phase); number]).collect()
}

fn exported(numbers: [usize; 3]) -> Exported {
    Exported::of(Figure::Phases, &of(&in_phases(numbers), Span::Year), Disclosure::default())
}

#[test]
fn every_field_stands_between_quotes_and_none_is_a_formula() {
    let line = |fields: &[&str]| vec![fields.iter().map(|one| (*one).to_owned()).collect()];
    assert_eq!(
        separated(&line(&["a", "b;c", "d\"e", "f\ng"])),
        "\"a\";\"b;c\";\"d\"\"e\";\"f\ng\"\r\n"
    );
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "\tx"] {
        let told = separated(&line(&[formula]));
        assert!(told.starts_with("\"'"), "{told:?}");
    }
    assert_eq!(separated(&line(&["minder dan 10", "a-b"])), "\"minder dan 10\";\"a-b\"\r\n");
}

#[test]
fn a_table_tells_the_period_the_numbers_and_percentages_only_of_many() {
    let text = String::from_utf8(table(&exported([12, 30, 41]))).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let begin = "\"Casussen per fase\";\"2026-01-01\";\"2026-11-19\";";
    assert_eq!(lines[1], format!("{begin}\"Directe veiligheid\";\"10\";\"\""));
    assert_eq!(lines[4], format!("{begin}\"Samen\";\"85\";\"\""));
    assert_eq!(lines.len(), 5);
    let many = exported([60, 30, 20]);
    assert_eq!(
        many.rows.iter().map(|row| row.percent).collect::<Vec<_>>(),
        [Some(55), Some(27), Some(18)]
    );
    let few = exported([3, 60, 60]);
    assert_eq!(
        few.rows.iter().map(|row| row.told).collect::<Vec<_>>(),
        [Told::Below, Told::Hidden, Told::About(60),]
    );
    assert_eq!(few.rows[0].percent, None);
}

/// Whoever reads a figure elsewhere cannot see that a case could not be opened.
#[test]
fn a_figure_in_which_cases_are_missing_says_so_in_the_table_and_on_the_page() {
    const SAYS: &str = "Niet alle casussen konden worden geteld.";
    let region = crate::support::context("S. de Wit").region;
    for (figure, says) in
        [(exported([12, 30, 41]), false), (exported([12, 30, 41]).of_all(false), true)]
    {
        let text = String::from_utf8(table(&figure)).unwrap();
        assert_eq!(text.contains(SAYS), says);
        let page = figures(&figure, region).plain();
        assert_eq!(page.contains(SAYS), says, "{page}");
    }
}

#[test]
fn no_middle_number_of_days_of_a_few_cases_leaves_the_vault() {
    let with = |number: usize| {
        let line = CaseLine {
            first_appointment: Some(day("2026-03-08")),
            ..super::line(&opened("2026-03-01"))
        };
        let lines = vec![line; number];
        Exported::of(Figure::ToAppointment, &of(&lines, Span::Year), Disclosure::default())
    };
    assert_eq!(with(9).days, None);
    assert_eq!(with(10).days, Some(7));
}

#[test]
fn a_page_draws_what_it_tells_and_says_it_in_words() {
    let region = crate::support::context("S. de Wit").region;
    let paper = figures(&exported([3, 30, 41]), region);
    let drawn = paper.blocks.iter().find_map(|block| match block {
        Block::Drawing { alt, drawing: Drawing::Bars { rows } } => Some((alt, rows)),
        _ => None,
    });
    let (alt, rows) = drawn.unwrap();
    assert!(
        alt.contains("Directe veiligheid: minder dan 10; Risico’s: niet getoond; Herstel: 40."),
        "{alt}"
    );
    assert_eq!(rows.iter().map(|row| row.part).collect::<Vec<_>>(), [None, None, Some(1000)]);
    let file = typeset(&paper).unwrap().pdf().unwrap();
    if !pdf::unread() {
        assert_eq!(pdf::structure(&file).matches("Figure").count(), 1);
        assert!(pdf::text(&file).contains("niet getoond"));
    }
    let words = paper.plain();
    for told in ["Aantallen onder 10 staan er niet.", "De fase waarin de casus nu is", "Samen"] {
        assert!(words.contains(told), "{told}: {words}");
    }
    // Nothing to draw where nothing is told.
    let none = figures(&exported([3, 4, 5]), region);
    assert!(!none.blocks.iter().any(|block| matches!(block, Block::Drawing { .. })));
}
