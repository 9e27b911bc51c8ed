//! The method as data: levels, roles, phases, questions, criteria and regions.
