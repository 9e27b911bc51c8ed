//! `guidance check`: whether a pack of a region, a municipality or another version of the
//! model can be used, and what to mend. `vault sign`: putting one's signature below it.

use std::path::{Path, PathBuf};

use crate::cli::command::*;
use crate::guidance::{Edition, Guidance, GuidanceFault, Lack, Pack, Region};
use crate::in_force::{sentences, whose};
use crate::platform::{randomness, write_loose};
use crate::t;
use crate::vault::exchange::signing;

pub(super) const CHECK: Command = Command {
    name: "guidance check",
    meaning: "help-guidance-check",
    arguments: &["FILE"],
    options: &[],
    run: Run::WithoutVault(|given| {
        let file: PathBuf = given.value()?.into();
        Ok(Box::new(move |streams, _| check(&file, streams)))
    }),
};

pub(super) const SIGN: Command = Command {
    name: "vault sign",
    meaning: "help-guidance-sign",
    arguments: &[DIR, "FILE"],
    options: &[OUT],
    run: Run::InVault(|given| {
        let (file, out): (PathBuf, _) = (given.value()?.into(), given.needed_path(&OUT)?);
        Ok(Box::new(move |session, streams| sign(&file, &out, session, streams)))
    }),
};

fn check(file: &Path, streams: &mut Streams<'_>) -> Outcome {
    let text = streams.read_plain(file)?;
    match Pack::read(&text) {
        Ok(pack) => streams.show(&format!("{}\n{}", in_order(&pack), whose(signing(&text), None))),
        Err(faults) => Ok(not_in_order(file, &faults, streams)),
    }
}

fn in_order(pack: &Pack) -> String {
    match pack {
        Pack::Layer(guidance) => layer(guidance),
        Pack::Edition(guidance) => guidance.edition().map_or_else(String::new, edition),
        Pack::Region(guidance, id) => guidance.region(id).map_or_else(String::new, region),
    }
}

fn layer(guidance: &Guidance) -> String {
    let region = guidance.region_of_layer().map_or("", |region| region.name.as_str());
    guidance.layer().map_or_else(String::new, |layer| {
        t!(
            "guidance-layer-checked",
            name = layer.name.as_str(),
            version = layer.version.as_str(),
            region = region,
            partners = layer.partners.len(),
            phones = layer.phones.len(),
            questions = layer.questions.len(),
            criteria = layer.criteria.len()
        )
    })
}

fn edition(edition: &Edition) -> String {
    t!(
        "guidance-edition-checked",
        model = edition.model.as_str(),
        beside = edition.beside.as_str(),
        criteria = edition.criteria.len(),
        questions = edition.questions.len() + edition.new_questions.len(),
        without = edition.without.len()
    )
}

fn region(region: &Region) -> String {
    let first = t!("guidance-region-checked", name = region.name.as_str());
    let lacks = region.lacks().into_iter().map(lack);
    std::iter::once(first).chain(lacks).collect::<Vec<_>>().join("\n")
}

fn lack(lack: Lack) -> String {
    match lack {
        Lack::Towns => t!("guidance-lacks-towns"),
        Lack::Phones => t!("guidance-lacks-phones"),
        Lack::Roles(level) => t!("guidance-lacks-roles", level = level),
        Lack::Need(need) => t!("guidance-lacks-need", need = format!("{need:?}")),
        Lack::Principles => t!("guidance-lacks-principles"),
    }
}

fn not_in_order(file: &Path, faults: &[GuidanceFault], streams: &mut Streams<'_>) -> Exit {
    let file = file.to_string_lossy();
    streams.warn_of_faults(
        sentences(faults),
        &t!("guidance-not-checked", file = file, count = faults.len()),
    )
}

/// Writes a pack that is in order with the signature of this vault.
fn sign(file: &Path, out: &Path, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let text = streams.read_plain(file)?;
    if let Err(faults) = Pack::read(&text) {
        return Ok(not_in_order(file, &faults, streams));
    }
    let signed = session.vault.sign_pack(&text, &mut randomness)?;
    write_loose(out, signed.as_bytes()).map_err(|refused| {
        let (file, reason) = (out.to_string_lossy(), refused.to_string());
        Failure::failed(t!("practice-paper-not-kept", file = file.as_ref(), reason = reason))
    })?;
    let code = session.vault.deelcode(&mut randomness)?;
    let (file, words) = (out.to_string_lossy(), code.words().join(", "));
    streams.show(&t!("guidance-signed", file = file.as_ref(), words = words))
}
