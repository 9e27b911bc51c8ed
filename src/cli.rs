//! The same things from a terminal: for administrators, for rescue and for tests.
