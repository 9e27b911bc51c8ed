//! Every word that somebody wrote in a case, one after another.

use super::{Case, Incident, Person, Phases, Priority, Regie, Role};
use crate::case::Phase;

/// What is done to each text.
type Visit<'a> = &'a mut dyn FnMut(&mut String);

impl Case {
    /// Visits every free text of the case in the order in which it is read: a
    /// field that is added to a case belongs here too, which a test guards.
    pub fn each_text(&mut self, visit: Visit<'_>) {
        [&mut self.number, &mut self.name, &mut self.concern].into_iter().for_each(&mut *visit);
        self.each_text_of_family(visit);
        self.each_text_of_concerns(visit);
        each_text_of_phases(&mut self.phases, visit);
        each_text_of_regie(&mut self.regie, visit);
        self.each_text_of_decisions(visit);
        self.each_text_of_book(visit);
        visit(&mut self.retention.note);
        self.half_typed.values_mut().for_each(visit);
    }

    fn each_text_of_family(&mut self, visit: Visit<'_>) {
        for person in &mut self.family.people {
            each_text_of_person(person, visit);
        }
        for relation in &mut self.family.relations {
            visit(&mut relation.note);
        }
    }

    fn each_text_of_concerns(&mut self, visit: Visit<'_>) {
        for incident in &mut self.incidents {
            let Incident { what, told_by, .. } = incident;
            visit(what);
            visit(told_by);
        }
        for strength in &mut self.strengths {
            visit(&mut strength.what);
            visit(&mut strength.told_by);
        }
        for score in &mut self.safety_scores {
            visit(&mut score.words);
        }
        for observation in self.observations.iter_mut() {
            visit(&mut observation.note);
            visit(&mut observation.source);
        }
    }

    fn each_text_of_decisions(&mut self, visit: Visit<'_>) {
        for decision in self.decisions.iter_mut() {
            visit(&mut decision.by);
            visit(&mut decision.consulted);
            visit(&mut decision.reason);
            visit(&mut decision.departure);
        }
    }

    fn each_text_of_book(&mut self, visit: Visit<'_>) {
        for moment in &mut self.agenda {
            visit(&mut moment.what);
        }
        for entry in self.logbook.iter_mut() {
            visit(&mut entry.by);
            visit(&mut entry.text);
        }
    }
}

fn each_text_of_person(person: &mut Person, visit: Visit<'_>) {
    visit(&mut person.name);
    visit(&mut person.role);
    visit(&mut person.organisation);
    visit(&mut person.household);
    visit(&mut person.contact);
    visit(&mut person.note);
}

fn each_text_of_phases(phases: &mut Phases, visit: Visit<'_>) {
    for passage in &mut phases.passages {
        visit(&mut passage.by);
        visit(&mut passage.reason);
        visit(&mut passage.second_pair_of_eyes);
    }
    for phase in Phase::ALL {
        for priority in phases.top3_mut(phase).iter_mut() {
            each_text_of_priority(priority, visit);
        }
    }
}

fn each_text_of_priority(priority: &mut Priority, visit: Visit<'_>) {
    visit(&mut priority.title);
    visit(&mut priority.why);
    visit(&mut priority.desired);
    visit(&mut priority.motivation);
    visit(&mut priority.checked_by);
    visit(&mut priority.checked_every);
    for action in &mut priority.actions {
        visit(&mut action.what);
        visit(&mut action.who);
    }
    for opinion in &mut priority.opinions {
        visit(&mut opinion.words);
    }
}

fn each_text_of_regie(regie: &mut Regie, visit: Visit<'_>) {
    for role in Role::ALL {
        visit(&mut regie.holder_mut(role).name);
    }
}
