//! Pure advice: what the method says of one case today.
