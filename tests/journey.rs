//! One family, from the welcome to a recorded decision and back again.

use crate::locking::with_new_vault;

#[test]
fn scratch() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.press("Casus maken");
    for step in [
        "Gezin en kring",
        "Zorgen en krachten",
        "Directe veiligheid",
        "AVE en regie",
        "Logboek",
    ] {
        program.press(step);
        println!("=== {step} {}", program.window.tree());
    }
}
