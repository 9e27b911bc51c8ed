//! `vault join`: two cases of one family become one.

use crate::case::difference::{About, Choice, Difference};
use crate::case::{Ages, Ave, Case, Names, Pairs, PersonId, TwoCases};
use crate::cli::command::*;
use crate::cli::lines::listed;
use crate::t;
use crate::vault::{CaseVersion, Named, ToUnite, Vault};

const KEEP: CommandOption = CommandOption::with_value("keep", "first|second", "help-join-keep");
const LEVEL: CommandOption = CommandOption::with_value("level", "N", "help-join-level");
const WHO: CommandOption = CommandOption::with_value("who", "2=1,3=4", "help-join-who");

pub(super) const JOIN: Command = Command {
    name: "vault join",
    meaning: "help-join",
    arguments: &[DIR, CASE, CASE],
    options: &[KEEP, LEVEL, WHO],
    run: Run::InVault(|given| {
        let (first, second) = (given.word()?, given.word()?);
        let wish = Wish::understand(given)?;
        Ok(Box::new(move |session, streams| join(session, [&first, &second], &wish, streams)))
    }),
};

/// What was chosen with options.
struct Wish {
    /// Which case counts where both say otherwise.
    keep: Option<Choice>,
    /// The level that holds.
    level: Option<Ave>,
    /// Who of the second is who of the first; else who is proposed.
    who: Option<Pairs>,
}

impl Wish {
    fn understand(given: &mut Given) -> Result<Self, Failure> {
        let keep = given.text(&KEEP)?.map(|typed| keep(&typed)).transpose()?;
        let level = given.text(&LEVEL)?.map(|typed| level(&typed)).transpose()?;
        let who = given.text(&WHO)?.map(|typed| who(&typed)).transpose()?;
        Ok(Self { keep, level, who })
    }
}

fn keep(typed: &str) -> Result<Choice, Failure> {
    match typed {
        "first" => Ok(Choice::Left),
        "second" => Ok(Choice::Right),
        _ => Err(Failure::usage(&t!("terminal-bad-keep", typed = typed))),
    }
}

fn level(typed: &str) -> Result<Ave, Failure> {
    let level = typed.parse::<u8>().ok().and_then(|number| Ave::try_from(number).ok());
    level.ok_or_else(|| Failure::usage(&t!("terminal-bad-level", typed = typed)))
}

/// `2=1,3=4`: who has number 2 in the second case is who has number 1 in the first.
fn who(typed: &str) -> Result<Pairs, Failure> {
    let mut pairs = Pairs::default();
    for pair in typed.split(',').filter(|pair| !pair.trim().is_empty()) {
        let numbers = pair.split_once('=').and_then(|(second, first)| {
            Some((second.trim().parse().ok()?, first.trim().parse().ok()?))
        });
        let bad = || Failure::usage(&t!("terminal-bad-who", typed = pair));
        let (second, first) = numbers.ok_or_else(bad)?;
        pairs.choose(PersonId(second), Some(PersonId(first)));
    }
    Ok(pairs)
}

fn join(
    session: &Session<'_>,
    [first, second]: [&str; 2],
    wish: &Wish,
    streams: &mut Streams<'_>,
) -> Outcome {
    let vault = &session.vault;
    if finish(vault, [first, second], streams)? {
        return Ok(Exit::Fine);
    }
    let [first, second] = [find(vault, first)?, find(vault, second)?];
    let (first, second) = (vault.read_version(first, None)?, vault.read_version(second, None)?);
    let (ours, theirs) = (&first.case, &second.case);
    let pairs = match &wish.who {
        Some(pairs) => pairs.clone(),
        None => Pairs::proposed(&ours.family, &theirs.family),
    };
    let two = TwoCases::of(ours, theirs, &pairs).map_err(|why| Failure::failed(why.to_string()))?;
    streams.show(&who_is_who(ours, theirs, &pairs))?;
    let united = unite(session, &two, wish)?;
    let told = told(&first, &second);
    let it = ToUnite { second_here: two.second().clone(), first, second, united };
    vault.unite(&it, &session.by, session.now())?;
    streams.show(&told)
}

/// Finishes first what an interruption left of cases that were becoming one, and tells
/// which; whether the two that are asked for were among them.
fn finish(
    vault: &Vault,
    [first, second]: [&str; 2],
    streams: &mut Streams<'_>,
) -> Result<bool, Failure> {
    let mut asked = false;
    for gone in vault.finish_joining()?.into_iter().map(|certificate| certificate.case) {
        let Some(into) = vault.went_up_in(&gone)? else {
            continue;
        };
        asked |= is_called(&gone, second) && is_called(&into, first);
        let (gone, into) = (gone.words(), into.words());
        streams.show(&t!("terminal-join-finished", second = gone, first = into))?;
    }
    Ok(asked)
}

fn is_called(case: &Named, typed: &str) -> bool {
    [case.number.clone(), case.id.to_string()].iter().any(|name| name == typed)
}

fn told(first: &CaseVersion, second: &CaseVersion) -> String {
    let called = |case: &Case| match case.number.as_str() {
        "" => case.name.clone(),
        number => number.to_owned(),
    };
    t!("terminal-joined", second = called(&second.case), first = called(&first.case))
}

/// What is made of both, when nothing is left to choose.
fn unite(session: &Session<'_>, two: &TwoCases, wish: &Wish) -> Result<Case, Failure> {
    let chosen = two.beforehand();
    let open = two.differences().iter().filter(|one| !chosen.contains_key(&one.path));
    let open: Vec<String> = open.map(line).collect();
    if wish.keep.is_none() && !open.is_empty() {
        return Err(Failure::failed(listed(t!("terminal-join-open"), &open)));
    }
    if let (Some([first, second]), None) = (two.levels(), wish.level) {
        let (first, second) = (first.number().to_string(), second.number().to_string());
        return Err(Failure::failed(t!("terminal-join-level", first = first, second = second)));
    }
    let keep = wish.keep.unwrap_or(Choice::Left);
    let merged = two.unite(|path| chosen.get(path).copied().unwrap_or(keep));
    let mut case = merged.map_err(|why| Failure::failed(why.to_string()))?.case;
    if let Some(level) = wish.level.filter(|_| two.levels().is_some()) {
        case.keep_level(level, &session.by, session.now());
    }
    Ok(case)
}

/// "Anna is Anna de Vries", a line for each.
fn who_is_who(first: &Case, second: &Case, pairs: &Pairs) -> String {
    let [ours, theirs] = [first, second].map(|case| Names::of(&case.family, Ages::Known));
    let lines = second.family.people.iter().map(|one| {
        let name = theirs.name(one.id);
        match pairs.of(one.id) {
            Some(is) => t!("terminal-join-is", name = name, is = ours.name(is)),
            None => t!("terminal-join-new", name = name),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where both say otherwise: of whom, what, and what each says.
fn line(one: &Difference) -> String {
    let about = one.about.iter().map(|about| match about {
        About::Words(words) => words.clone(),
        About::Question(id) => id.0.clone(),
    });
    let what: Vec<String> = about.chain([one.what.clone()]).collect();
    let (first, second) = (one.left.as_str(), one.right.as_str());
    t!("terminal-join-difference", what = what.join(" · "), first = first, second = second)
}
