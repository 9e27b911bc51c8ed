//! The program: a window, or a terminal command when one is named.

fn main() {}
