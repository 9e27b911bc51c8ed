//! Laying what a municipality has of its own over the method.

use super::GuidanceFault;
use super::layer::{Layer, LayerQuestion};
use super::read::{self, Content};
use crate::t;

/// What the file of a layer is called in a fault.
pub(super) const FILE: &str = "gemeente.ron";

/// The layer in a text.
pub(super) fn layer(text: &str) -> Result<Layer, GuidanceFault> {
    if text.len() > Layer::LARGEST {
        let what = t!("guidance-layer-large", most = Layer::LARGEST / 1024);
        return Err(fault(1, what, t!("guidance-layer-large-mend")));
    }
    read::parsed(FILE, text)
}

/// Lays it over its region, with its questions in their lists.
pub(super) fn lay(layer: Layer, text: &str, content: &mut Content) -> Result<(), GuidanceFault> {
    let line = |step: &str| 1 + text.lines().position(|line| line.contains(step)).unwrap_or(0);
    let Some(region) = content.regions.iter_mut().find(|one| one.is_called(&layer.over)) else {
        let known: Vec<&str> = content.regions.iter().map(|one| one.id.as_str()).collect();
        let what = t!("guidance-layer-over", id = layer.over.as_str());
        let mend = t!("guidance-layer-over-mend", known = known.join(", "));
        return Err(fault(line("over:"), what, mend));
    };
    layer.lie_over(region);
    ask(&layer.questions, content).map_err(|list| {
        let what = t!("guidance-layer-list", id = list.as_str());
        fault(line(&list), what, t!("guidance-layer-list-mend"))
    })?;
    content.criteria.extend(layer.criteria.iter().cloned());
    content.layer = Some(layer);
    Ok(())
}

/// Asks questions too, each in its list; else tells of which list there is none.
pub(super) fn ask(questions: &[LayerQuestion], content: &mut Content) -> Result<(), String> {
    for question in questions {
        let list = content.entries.iter_mut().find(|entry| entry.question == question.list);
        list.ok_or_else(|| question.list.clone())?.opens.push(question.asks.id.clone());
        content.atoms.insert(content.questions, question.asks.clone());
        content.questions += 1;
    }
    Ok(())
}

fn fault(line: usize, what: String, mend: String) -> GuidanceFault {
    GuidanceFault { file: FILE.to_owned(), line, what, mend }
}
