//! Lines of their own between sentences. A value in a text is one line: what is to be a
//! list would be told with its ends of lines written out.

use crate::texts::shown_in_line;

/// A sentence, with a line for each of these below it. None of them makes more lines of
/// itself, whoever wrote it.
pub(super) fn listed(above: String, lines: &[String]) -> String {
    let lines = lines.iter().map(|line| shown_in_line(line).into_owned());
    std::iter::once(above).chain(lines).collect::<Vec<_>>().join("\n")
}
