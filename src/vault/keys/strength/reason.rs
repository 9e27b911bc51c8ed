//! Why a passphrase is easy to guess.

/// Why a passphrase is easy to guess, for the advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It holds the name of the vault or the user.
    KnownName,
    /// A sentence that everybody knows.
    Phrase,
    /// Words as a sentence puts them.
    Sentence,
    /// Words that come to mind together.
    Related,
    /// A year, a date or another number that many choose.
    Date,
    /// The same again.
    Repeat,
    /// Letters or digits in their order.
    Sequence,
    /// Frequent words, or too few.
    Words,
    /// It is simply short.
    Short,
}
