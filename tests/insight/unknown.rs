//! What is not known is told beside a figure and is never No.

use casuskompas::case::{Aanvraag, Case, Incident, Route};
use casuskompas::insight::{Counted, Figure, Key, Median, Share, Span};

use super::{lines, number, of, opened};

#[test]
fn of_a_case_in_which_nothing_is_written_nothing_is_known() {
    let all = lines(&[opened("2026-03-01")]);
    let year = of(&all, Span::Year);
    for figure in Figure::ALL {
        match figure.count(&year) {
            Counted::Share(share) => assert_eq!(share.no, 0, "{figure:?}"),
            Counted::Median(median) => assert_eq!(median.days, None, "{figure:?}"),
            Counted::Spread(spread) => {
                let told: usize = spread.rows.iter().map(|(_, count)| count).sum();
                // Every case is in a phase.
                assert_eq!(told, usize::from(figure == Figure::Phases), "{figure:?}");
            }
        }
    }
    assert_eq!(year.plans(), Share { unknown: 1, ..Share::default() });
    assert_eq!(year.to_appointment(), Median { unknown: 1, ..Median::default() });
    assert_eq!((year.levels().unknown, year.forms().unknown), (1, 1));
}

#[test]
fn violence_without_a_day_leaves_open_whether_it_came_back() {
    let mut case = opened("2026-03-01");
    case.incidents = vec![Incident::default()];
    let again = of(&lines(&[case]), Span::Year).again();
    assert_eq!(again, Share { unknown: 1, ..Share::default() });
}

#[test]
fn a_request_without_a_day_counts_in_all_that_is_known_and_is_open_in_a_year() {
    let mut case = opened("2026-03-01");
    case.aanvragen = vec![Aanvraag { route: Some(Route::Crisis), ..Aanvraag::default() }];
    let all = lines(&[case]);
    let crisis = Key::Route(Route::Crisis);
    let year = of(&all, Span::Year).routes();
    assert_eq!((number(&year, crisis), year.unknown), (0, 1));
    let ever = of(&all, Span::All).routes();
    assert_eq!((number(&ever, crisis), ever.unknown), (1, 0));
}

#[test]
fn rows_and_unknown_make_up_all_where_a_case_stands_in_one() {
    let today = super::today();
    let all = lines(&casuskompas::demo::families(today));
    for span in Span::ALL {
        let cases = of(&all, span);
        for figure in Figure::ALL {
            if let Counted::Spread(spread) = figure.count(&cases) {
                let told: usize = spread.rows.iter().map(|(_, count)| count).sum();
                assert!(spread.rows.iter().all(|(_, count)| count + spread.unknown <= spread.of));
                assert!(!spread.apart || told + spread.unknown == spread.of, "{figure:?}");
            }
        }
    }
}

#[test]
fn no_case_at_all_gives_no_number() {
    let cases: [Case; 0] = [];
    let all = lines(&cases);
    let year = of(&all, Span::Year);
    assert_eq!((year.cases(), year.again(), year.children().all()), (0, Share::default(), 0));
    assert_eq!(year.flow().most(), 0);
}
