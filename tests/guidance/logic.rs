//! Three-valued logic: what the ladder says agrees with brute force over every
//! completion, for random monotone models and for the shipped one.

use casuskompas::guidance::logic::{Formula, Known, Ladder, Truth};
use casuskompas::guidance::{Guidance, Setting};
use proptest::prelude::*;
use strum::VariantArray;

/// The level of every complete record over some atoms, worked out 64 records
/// at a time and without the code under test.
struct Table {
    /// The bit of the ladder that each bit of an index stands for.
    atoms: Vec<usize>,
    levels: Vec<u8>,
}

impl Table {
    fn new(criteria: &[(u8, Formula)]) -> Self {
        let mut atoms: Vec<usize> = criteria
            .iter()
            .filter(|(level, _)| *level > 1)
            .flat_map(|(_, formula)| formula.atoms())
            .collect();
        atoms.sort_unstable();
        atoms.dedup();
        let blocks = 1_usize << atoms.len().saturating_sub(6);
        let mut levels = Vec::with_capacity(blocks * 64);
        for block in 0..blocks {
            let mut of_block = [1_u8; 64];
            for (level, formula) in criteria.iter().filter(|(level, _)| *level > 1) {
                let holds = word(formula, &atoms, block);
                for (record, found) in of_block.iter_mut().enumerate() {
                    if holds >> record & 1 == 1 {
                        *found = (*found).max(*level);
                    }
                }
            }
            levels.extend(of_block);
        }
        Self { atoms, levels }
    }

    /// The level of the record in which exactly these bits of the ladder are raised.
    fn level(&self, raised: u64) -> u8 {
        let mut index = 0;
        for (place, atom) in self.atoms.iter().enumerate() {
            if raised >> atom & 1 == 1 {
                index |= 1 << place;
            }
        }
        self.levels[index]
    }

    /// The atoms that change the level of some complete record.
    fn mattering(&self) -> u64 {
        let matters = |place: &usize| {
            let bit = 1 << place;
            (0..self.levels.len()).any(|index| self.levels[index] != self.levels[index | bit])
        };
        let places = (0..self.atoms.len()).filter(matters);
        places.fold(0, |all, place| all | 1 << self.atoms[place])
    }

    fn all(&self) -> u64 {
        self.atoms.iter().fold(0, |all, atom| all | 1 << atom)
    }
}

/// The outcome of a formula for the 64 records of a block.
fn word(formula: &Formula, atoms: &[usize], block: usize) -> u64 {
    const LOW: [u64; 6] = [
        0xAAAA_AAAA_AAAA_AAAA,
        0xCCCC_CCCC_CCCC_CCCC,
        0xF0F0_F0F0_F0F0_F0F0,
        0xFF00_FF00_FF00_FF00,
        0xFFFF_0000_FFFF_0000,
        0xFFFF_FFFF_0000_0000,
    ];
    let words = |parts: &[Formula]| -> Vec<u64> {
        parts.iter().map(|part| word(part, atoms, block)).collect()
    };
    match formula {
        Formula::Atom(atom) => {
            let place = atoms.iter().position(|one| one == atom).unwrap();
            match LOW.get(place) {
                Some(mask) => *mask,
                None if block >> (place - 6) & 1 == 1 => u64::MAX,
                None => 0,
            }
        }
        Formula::All(parts) => words(parts).into_iter().fold(u64::MAX, |a, b| a & b),
        Formula::Any(parts) => words(parts).into_iter().fold(0, |a, b| a | b),
        Formula::AtLeast(count, parts) => {
            let words = words(parts);
            (0..64)
                .filter(|record| {
                    words.iter().filter(|one| *one >> record & 1 == 1).count() >= *count
                })
                .fold(0, |all, record| all | 1 << record)
        }
    }
}

/// Every subset of a set of bits.
fn subsets(set: u64) -> impl Iterator<Item = u64> {
    let mut next = Some(0_u64);
    std::iter::from_fn(move || {
        let now = next?;
        let following = now.wrapping_sub(set) & set;
        next = (following != 0).then_some(following);
        Some(now)
    })
}

fn bits(set: u64) -> impl Iterator<Item = u64> {
    (0..64).map(|bit| 1 << bit).filter(move |bit| set & bit != 0)
}

/// The sets that are enough and of which no atom can be missed.
fn smallest(candidates: u64, enough: impl Fn(u64) -> bool) -> Vec<u64> {
    subsets(candidates)
        .filter(|set| enough(*set) && bits(*set).all(|bit| !enough(set & !bit)))
        .collect()
}

fn sorted(mut sets: Vec<u64>) -> Vec<u64> {
    sets.sort_unstable();
    sets
}

/// Everything that the ladder says of a record, against every completion.
fn agrees(ladder: &Ladder, table: &Table, known: Known) {
    let unknown = table.all() & !known.raised & !known.calm;
    let levels = || subsets(unknown).map(|set| table.level(known.raised | set));
    let (lowest, highest) = (levels().min().unwrap(), levels().max().unwrap());
    assert_eq!(ladder.lowest(known), lowest, "lowest of {known:?}");
    assert_eq!(ladder.highest(known), highest, "highest of {known:?}");

    let mattering: Vec<u64> = bits(unknown)
        .filter(|bit| {
            subsets(unknown & !bit).any(|rest| {
                let without = known.raised | rest;
                table.level(without) != table.level(without | bit)
            })
        })
        .collect();
    let decisive = ladder.decisive(known, &|_| 1);
    let said: Vec<u64> = decisive.iter().map(|one| 1 << one.atom).collect();
    assert_eq!(sorted(said), mattering, "decisive of {known:?}");

    let mut shortest_ways = Vec::new();
    for level in 1..=4 {
        let mut up = Vec::new();
        if level > lowest {
            up = smallest(unknown, |set| table.level(known.raised | set) >= level);
        }
        assert_eq!(sorted(ladder.ways_up(known, level)), sorted(up.clone()), "up to {level}");
        shortest_ways.extend(up.into_iter().map(|way| (level, way)));

        let mut down = Vec::new();
        if level > 1 && level <= highest {
            let open = known.raised | unknown;
            let candidates = open & !known.lasting & table.all();
            down = smallest(candidates, |set| table.level(open & !set) < level);
        }
        assert_eq!(sorted(ladder.ways_down(known, level)), sorted(down), "down from {level}");
    }
    ordered(&decisive, &shortest_ways);
}

/// Decisive atoms come by shortest way, then by the highest level such a way reaches.
fn ordered(decisive: &[casuskompas::guidance::logic::Decisive], ways: &[(u8, u64)]) {
    for one in decisive {
        let with_it = || ways.iter().filter(|(_, way)| way >> one.atom & 1 == 1);
        let shortest = with_it().map(|(_, way)| way.count_ones()).min().unwrap();
        let reaches = with_it()
            .filter(|(_, way)| way.count_ones() == shortest)
            .map(|(level, _)| *level)
            .max()
            .unwrap();
        assert_eq!((one.shortest, one.reaches), (shortest, reaches));
    }
    let order = |one: &casuskompas::guidance::logic::Decisive| (one.shortest, 4 - one.reaches);
    assert!(decisive.is_sorted_by_key(order));
}

fn formula(atoms: usize) -> impl Strategy<Value = Formula> {
    let leaf = (0..atoms).prop_map(Formula::Atom);
    leaf.prop_recursive(3, 16, 4, |inner| {
        let parts = prop::collection::vec(inner, 1..4);
        prop_oneof![
            parts.clone().prop_map(Formula::All),
            parts.clone().prop_map(Formula::Any),
            (1..3_usize, parts).prop_map(|(count, parts)| Formula::AtLeast(count, parts)),
        ]
    })
}

fn criteria() -> impl Strategy<Value = Vec<(u8, Formula)>> {
    prop::collection::vec((1..=4_u8, formula(8)), 1..7)
}

fn known() -> impl Strategy<Value = Known> {
    (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(raised, known, lasting)| Known {
        raised: u64::from(raised & known),
        calm: u64::from(!raised & known),
        lasting: u64::from(lasting),
    })
}

proptest! {
    // A failing case is printed; this single binary has no place to keep it.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_models_agree_with_brute_force(criteria in criteria(), known in known()) {
        let table = Table::new(&criteria);
        agrees(&Ladder::new(criteria), &table, known);
    }

    #[test]
    fn three_values_are_exact(formula in formula(8), known in known()) {
        let mut outcomes: Vec<bool> = subsets(0xFF & !known.raised & !known.calm)
            .map(|set| {
                let raised = known.raised | set;
                formula.truth(&|atom| Truth::from(raised >> atom & 1 == 1)) == Truth::Holds
            })
            .collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        let expected = match outcomes.as_slice() {
            [true] => Truth::Holds,
            [false] => Truth::No,
            _ => Truth::Open,
        };
        prop_assert_eq!(formula.truth(&|atom| known.truth(atom)), expected);
    }

    #[test]
    fn expansion_holds_the_smallest_sets(formula in formula(8)) {
        let holds = |raised: u64| {
            formula.truth(&|atom| Truth::from(raised >> atom & 1 == 1)) == Truth::Holds
        };
        prop_assert_eq!(sorted(formula.expanded()), sorted(smallest(0xFF, holds)));
    }

    #[test]
    fn an_answer_narrows_and_moves_only_its_own_way(
        criteria in criteria(),
        known in known(),
        atom in 0..8_usize,
        raised in any::<bool>(),
    ) {
        let bit = 1 << atom;
        prop_assume!((known.raised | known.calm) & bit == 0);
        let ladder = Ladder::new(criteria);
        let after = known.with(bit, raised);
        prop_assert!(ladder.lowest(known) <= ladder.lowest(after));
        prop_assert!(ladder.lowest(after) <= ladder.highest(after));
        prop_assert!(ladder.highest(after) <= ladder.highest(known));
        if raised {
            prop_assert!(ladder.level(after) >= ladder.level(known));
            prop_assert_eq!(ladder.highest(after), ladder.highest(known));
        } else {
            prop_assert_eq!(ladder.lowest(after), ladder.lowest(known));
            if ladder.level(known).is_some() {
                prop_assert_eq!(ladder.level(after), ladder.level(known));
            }
        }
    }

    #[test]
    fn a_complete_record_has_one_level(criteria in criteria(), raised in any::<u8>()) {
        let raised = u64::from(raised);
        let table = Table::new(&criteria);
        let ladder = Ladder::new(criteria);
        let known = Known { raised, calm: 0xFF & !raised, lasting: 0 };
        let level = table.level(raised & table.all());
        prop_assert_eq!(ladder.level(known), Some(level));
        prop_assert_eq!(ladder.highest(known), level);
        prop_assert!(ladder.decisive(known, &|_| 1).is_empty());
    }

    #[test]
    fn partial_records_of_the_shipped_model_agree_with_brute_force(
        setting in prop::sample::select(Setting::VARIANTS),
        answers in prop::collection::vec(0..8_u8, 24),
    ) {
        let shipped = shipped(setting);
        let mut known = Known::default();
        for (atom, answer) in answers.iter().enumerate() {
            match answer {
                0 => known.raised |= 1 << atom,
                1..=4 => known.calm |= 1 << atom,
                _ => {}
            }
            if answer % 4 == 0 {
                known.lasting |= 1 << atom;
            }
        }
        let open = shipped.table.all() & !known.calm;
        prop_assume!(open.count_ones() <= 13);
        agrees(&shipped.ladder, &shipped.table, known);
    }
}

/// The shipped model under one setting, with its table of all complete records.
struct Shipped {
    ladder: Ladder,
    table: Table,
    atoms: u32,
}

fn shipped(setting: Setting) -> &'static Shipped {
    use std::sync::LazyLock;
    static STRIKT: LazyLock<Shipped> = LazyLock::new(|| load(Setting::Strikt));
    static GEWOON: LazyLock<Shipped> = LazyLock::new(|| load(Setting::Gewoon));
    static RUIM: LazyLock<Shipped> = LazyLock::new(|| load(Setting::Ruim));
    match setting {
        Setting::Strikt => &STRIKT,
        Setting::Gewoon => &GEWOON,
        Setting::Ruim => &RUIM,
    }
}

fn load(setting: Setting) -> Shipped {
    let guidance = Guidance::embedded().unwrap();
    let places = guidance.bits(setting);
    let forms = guidance.criteria().iter().map(|one| one.form.under(setting).level);
    let criteria: Vec<(u8, Formula)> = forms
        .zip(guidance.formulas(setting))
        .map(|(level, formula)| {
            let bit = |atom| places.iter().position(|place| *place == atom).unwrap();
            (level, formula.renamed(&bit))
        })
        .collect();
    Shipped {
        ladder: guidance.ladder(setting).clone(),
        table: Table::new(&criteria),
        atoms: u32::try_from(places.len()).unwrap(),
    }
}

#[test]
fn with_nothing_known_exactly_the_atoms_that_can_matter_are_decisive() {
    for setting in Setting::VARIANTS.iter().copied() {
        let shipped = shipped(setting);
        let known = Known::default();
        assert_eq!(shipped.ladder.level(known), None);
        assert_eq!(shipped.ladder.lowest(known), 1);
        assert_eq!(shipped.ladder.highest(known), 4);
        let decisive = shipped.ladder.decisive(known, &|_| 1);
        let said = decisive.iter().fold(0, |all, one| all | 1 << one.atom);
        assert_eq!(said, shipped.table.mattering());
    }
}

#[test]
fn every_complete_record_of_the_shipped_model_has_the_level_of_its_criteria() {
    for setting in Setting::VARIANTS.iter().copied() {
        let Shipped { ladder, table, atoms } = shipped(setting);
        assert!(*atoms <= 24, "{atoms} atoms are too many to try every record");
        let mut seen = [false; 5];
        for (index, level) in table.levels.iter().enumerate() {
            seen[usize::from(*level)] = true;
            if index % 61 == 0 {
                let raised = table.atoms.iter().enumerate().fold(0_u64, |set, (place, atom)| {
                    if index >> place & 1 == 1 { set | 1 << atom } else { set }
                });
                let known = Known { raised, calm: !raised, lasting: 0 };
                assert_eq!(ladder.level(known), Some(*level));
            }
        }
        assert_eq!(seen, [false, true, true, true, true], "every level is the outcome of a record");
    }
}

#[test]
fn a_wider_setting_never_advises_less() {
    let settings = [Setting::Strikt, Setting::Gewoon, Setting::Ruim].map(shipped);
    for pair in settings.windows(2) {
        let (strict, wide) = (&pair[0].table, &pair[1].table);
        assert_eq!(strict.atoms, wide.atoms);
        let pairs = strict.levels.iter().zip(&wide.levels);
        assert!(pairs.clone().all(|(strict, wide)| strict <= wide));
        assert!(pairs.clone().any(|(strict, wide)| strict < wide));
        assert_eq!(strict.mattering(), strict.all());
    }
}
