//! What people do to a passphrase to make it look harder.

/// What a word with signs and digits in the place of letters could mean, and
/// how many were changed.
pub(super) fn undisguised(part: &[char]) -> impl Iterator<Item = (String, i32)> {
    ['i', 'l'].into_iter().filter_map(|one| {
        let mut tricks = 0;
        let meant = part.iter().map(|letter| {
            let meant = match letter {
                '4' | '@' => 'a',
                '8' => 'b',
                '(' => 'c',
                '3' | '€' => 'e',
                '9' | '6' => 'g',
                '1' | '!' | '|' => one,
                '0' => 'o',
                '5' | '$' => 's',
                '7' | '+' => 't',
                '2' => 'z',
                other => *other,
            };
            tricks += i32::from(meant != *letter);
            meant
        });
        let meant: String = meant.collect();
        let letters = part.iter().filter(|letter| letter.is_alphabetic()).count();
        (tricks > 0 && letters * 2 >= part.len()).then_some((meant, tricks.min(3)))
    })
}

/// The parts of a passphrase: between spaces, around signs and digits, and where
/// a capital follows a small letter.
pub(super) fn parts(passphrase: &str) -> impl Iterator<Item = &str> {
    let kind = |letter: char| match letter {
        letter if letter.is_alphabetic() => 0,
        letter if letter.is_numeric() => 1,
        letter if letter.is_whitespace() => 2,
        _ => 3,
    };
    let mut before = None;
    let bounds = passphrase.char_indices().filter_map(move |(at, letter)| {
        let last = before.replace(letter)?;
        let rises = last.is_lowercase() && letter.is_uppercase();
        (kind(last) != kind(letter) || rises).then_some(at)
    });
    let mut from = 0;
    let parts = bounds.chain([passphrase.len()]).map(move |until| {
        let part = &passphrase[from..until];
        from = until;
        part.trim()
    });
    parts.filter(|part| !part.is_empty())
}

/// What capitals add: little where everybody puts them.
pub(super) fn dress(passphrase: &str) -> f64 {
    let words = passphrase.split_whitespace();
    let usual = words.clone().all(|word| word.chars().skip(1).all(|c| !c.is_uppercase()));
    let capitals = passphrase.chars().filter(|c| c.is_uppercase()).count();
    let small = passphrase.chars().filter(|c| c.is_lowercase()).count();
    match (capitals, small) {
        (0, _) => 1.0,
        (_, 0) => 2.0,
        _ if usual => 2.0,
        _ => 2_f64.powi(i32::try_from(capitals.min(small)).unwrap_or(40).min(40)) * 2.0,
    }
}
