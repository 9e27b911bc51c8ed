//! The real program as a whole.

mod at_spi;
mod canaries;
mod crashing;
mod ending;
mod licences;
mod network;
mod packaging;
mod second_window;
