//! The files of `data` that the program carries.

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../data/", $name)))),+]
    };
}

/// Names with texts. Regions come in the order in which they are offered.
pub(super) const SOURCES: &[(&str, &str)] = embedded![
    "model/levels.ron",
    "model/phases.ron",
    "model/questions.ron",
    "model/facts.ron",
    "model/criteria.ron",
    "model/alerts.ron",
    "model/gates.ron",
    "model/next_steps.ron",
    "model/retention.ron",
    "model/meldcode.ron",
    "model/clocks.ron",
    "model/plan.ron",
    "model/stagnation.ron",
    "model/routes.ron",
    "model/children.ron",
    "model/risks.ron",
    "regions/nl.ron",
    "regions/arnhem-achterhoek.ron",
    "regions/noord-veluwe-midden-ijssel.ron",
    "regions/west-betuwe-rivierenland.ron",
    "forms/veilig-thuis.ron",
    "forms/veiligheidshuis.ron",
    "forms/jeugdbeschermingstafel.ron",
    "forms/raad.ron",
    "forms/expertteam.ron",
];
