//! The lines of a field, in the pieces that AccessKit asks for.

use accesskit::{Node, NodeId, Role, TextDirection, TextPosition, TextSelection};
use unicode_segmentation::UnicodeSegmentation;

use super::identity;
use crate::gui::widget::Caret;

/// AccessKit counts characters and words within a piece in one byte.
const MOST: usize = 255;

/// One piece of text: a line, or a part of a long line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// The characters as people see them.
    characters: Vec<&'a str>,
    /// How many characters come before it.
    start: usize,
}

/// The pieces of a text; at least one, and an empty one after a last line break.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = vec![Piece::at(0)];
    for (at, character) in text.graphemes(true).enumerate() {
        if let Some(piece) = pieces.last_mut() {
            piece.characters.push(character);
            if is_break(character) || piece.characters.len() == MOST {
                pieces.push(Piece::at(at + 1));
            }
        }
    }
    pieces
}

/// The nodes of these pieces inside the field `parent`.
pub(super) fn nodes(parent: NodeId, pieces: &[Piece<'_>]) -> Vec<(NodeId, Node)> {
    let piece =
        |(number, piece): (usize, &Piece<'_>)| (identity::line(parent, number), piece.node());
    pieces.iter().enumerate().map(piece).collect()
}

/// Where the caret stands, in the words of AccessKit.
pub(super) fn selection(parent: NodeId, pieces: &[Piece<'_>], caret: Caret) -> TextSelection {
    TextSelection {
        anchor: position(parent, pieces, caret.anchor),
        focus: position(parent, pieces, caret.focus),
    }
}

/// Where AccessKit wants the caret.
pub(super) fn caret(
    parent: NodeId,
    pieces: &[Piece<'_>],
    selection: &TextSelection,
) -> Option<Caret> {
    let place = |position: &TextPosition| {
        let numbered = &mut pieces.iter().enumerate();
        let (_, piece) = numbered.find(|(n, _)| identity::line(parent, *n) == position.node)?;
        Some(piece.start + position.character_index)
    };
    Some(Caret { anchor: place(&selection.anchor)?, focus: place(&selection.focus)? })
}

fn position(parent: NodeId, pieces: &[Piece<'_>], at: usize) -> TextPosition {
    let number = pieces.iter().rposition(|piece| piece.start <= at);
    let number = number.unwrap_or_default();
    let piece = pieces.get(number);
    let within = piece.map_or(0, |piece| (at - piece.start).min(piece.characters.len()));
    TextPosition { node: identity::line(parent, number), character_index: within }
}

impl Piece<'_> {
    fn at(start: usize) -> Self {
        Self { characters: Vec::new(), start }
    }

    fn node(&self) -> Node {
        let mut node = Node::new(Role::TextRun);
        node.set_value(self.characters.concat());
        node.set_character_lengths(self.lengths());
        node.set_word_starts(self.word_starts());
        node.set_text_direction(TextDirection::LeftToRight);
        node
    }

    /// The bytes of each character. One of more than 255 bytes is no writing
    /// of any people; it may be told wrongly, but not crash.
    fn lengths(&self) -> Vec<u8> {
        let bytes = self.characters.iter().map(|character| character.len());
        bytes.map(|bytes| u8::try_from(bytes).unwrap_or(u8::MAX)).collect()
    }

    fn word_starts(&self) -> Vec<u8> {
        let is_word = |at: usize| self.characters.get(at).is_some_and(|c| is_wordly(c));
        (0..self.characters.len())
            .filter(|&at| is_word(at) && (at == 0 || !is_word(at - 1)))
            .filter_map(|at| u8::try_from(at).ok())
            .collect()
    }
}

fn is_break(character: &str) -> bool {
    matches!(character, "\n" | "\r\n" | "\r")
}

fn is_wordly(character: &str) -> bool {
    character.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use accesskit::NodeId;

    use super::{caret, pieces, selection};
    use crate::gui::widget::Caret;

    const FIELD: NodeId = NodeId(7);

    fn words(text: &str) -> Vec<String> {
        let pieces = pieces(text);
        pieces.iter().map(|p| p.characters.concat()).collect()
    }

    #[test]
    fn each_line_is_a_piece_and_an_empty_text_too() {
        assert_eq!(words(""), [""]);
        assert_eq!(words("één"), ["één"]);
        assert_eq!(words("een\ntwee"), ["een\n", "twee"]);
        assert_eq!(words("een\n"), ["een\n", ""]);
    }

    #[test]
    fn a_long_line_is_cut_at_what_can_be_counted() {
        let text = "a".repeat(600);
        let lengths: Vec<usize> = words(&text).iter().map(String::len).collect();
        assert_eq!(lengths, [255, 255, 90]);
    }

    #[test]
    fn every_caret_finds_its_way_there_and_back() {
        let text = format!("Noor 👩‍👩‍👧 belde\n{}\nlaatste", "x".repeat(300));
        let pieces = pieces(&text);
        let last = pieces.last().map_or(0, |p| p.start + p.characters.len());
        for at in 0..=last {
            let there = Caret { anchor: 3, focus: at };
            let said = selection(FIELD, &pieces, there);
            assert_eq!(caret(FIELD, &pieces, &said), Some(there));
        }
    }

    #[test]
    fn words_begin_where_letters_do() {
        let pieces = pieces("De oma, 80!");
        assert_eq!(pieces[0].word_starts(), [0, 3, 8]);
    }
}
