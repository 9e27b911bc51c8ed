//! What stands in the memory of this process.
#![allow(clippy::disallowed_types, reason = "benches bring this module along")]

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use memchr::memmem;

/// How often words stand in the memory of this process. The words themselves are
/// given with each letter one higher, so that the question is no answer.
pub(crate) fn found(hidden: &[u8]) -> usize {
    let maps = BufReader::new(File::open("/proc/self/maps").unwrap());
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut count = 0;
    for line in maps.lines().map(Result::unwrap) {
        let (range, rest) = line.split_once(' ').unwrap();
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) =
            (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        if !rest.starts_with("rw") {
            continue;
        }
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        let read = memory.seek(SeekFrom::Start(from)).and_then(|_| memory.read(&mut bytes));
        let bytes = &mut bytes[..read.unwrap_or(0)];
        // Turned in place, so that no second copy of what is looked for is made.
        bytes.iter_mut().for_each(|byte| *byte = byte.wrapping_add(1));
        count += memmem::find_iter(bytes, hidden).count();
    }
    count
}

/// "Qxrzvtkw" and so on, made while it runs: no such words stand in the program.
pub(crate) fn canary(seed: u8) -> String {
    (0..24).map(|at: u8| char::from(b'a' + (at.wrapping_mul(7) ^ seed) % 26)).collect()
}

/// Words as they are looked for.
pub(crate) fn hidden(words: &str) -> Vec<u8> {
    words.bytes().map(|byte| byte + 1).collect()
}
