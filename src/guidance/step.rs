//! Rules for the next best step.

use serde::Deserialize;

/// Something that can be the case. How it is seen is written in the `advice` room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Situation {
    /// An alert asks to act at once.
    AlertNow,
    /// An alert asks to act today.
    AlertToday,
    /// An alert asks to act in the coming days.
    AlertSoon,
    /// There is new unsafety in a later phase.
    BackToStart,
    /// A waakvlam of a closed case brought bad news.
    WaakvlamBadNews,
    /// A waakvlam of a closed case was to take place by now.
    WaakvlamDue,
    /// Nobody of the family has been recorded.
    NobodyRecorded,
    /// There are children who were not spoken with.
    ChildrenNotHeard,
    /// There are children too young to tell, or unborn, whom nobody saw.
    ChildrenNotSeen,
    /// A child told something, and nobody wrote what was done with it.
    ChildNotAnswered,
    /// There are children who were not told of the vertrouwenspersoon.
    ConfidantUntold,
    /// There are adults of the family who were not spoken with.
    AdultsNotHeard,
    /// A question about danger is open and can change the advice, or has to be
    /// asked again.
    SafetyQuestion,
    /// An open question can change the advice.
    DecisiveQuestion,
    /// It follows from the weighing of the meldcode whether to report, and no
    /// decision says so.
    ReportUndecided,
    /// A report was made or decided, and of somebody nothing says whether they
    /// were told.
    NotInformed,
    /// The current phase has no active priority.
    NoPriorities,
    /// An action is past its date.
    ActionOverdue,
    /// A priority was to be evaluated by now.
    EvaluationDue,
    /// From AVE 2, nobody holds casusregie.
    NoCasusregisseur,
    /// It is stuck somewhere, and nobody took that up since.
    Stagnates,
    /// A route fits, and nobody was asked along it.
    RouteFits,
    /// No decision fits the advice of today.
    DecisionMissing,
    /// The gate of the current phase is open.
    GateOpen,
    /// The gate of the current phase hangs on something unknown.
    GateUndecided,
    /// Always.
    Otherwise,
}

/// One rule: the situation and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The id.
    pub id: String,
    /// When it applies.
    pub when: Situation,
    /// The words when there is one name to fill in.
    #[serde(default)]
    pub one: Option<String>,
    /// The words while a special form of the meldcode is there, when those differ:
    /// then Veilig Thuis comes before a talk with the family.
    #[serde(default)]
    pub special: Option<String>,
    /// The words.
    pub text: String,
}
