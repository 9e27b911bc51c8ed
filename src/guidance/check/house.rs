//! House styles: a name, a colour that can be read on white paper, a logo that can be
//! drawn and reads nothing from elsewhere.

use super::super::HouseStyle;
use super::super::house::{LEAST_CONTRAST, contrast};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn houses(&mut self) {
        let content = self.content;
        for (file, region) in content.region_files.iter().zip(&content.regions) {
            if let Some(house) = &region.house {
                self.one_house(&Locator::id(file, &region.id).field("house"), house);
            }
        }
    }

    fn one_house(&mut self, at: &Locator<'_>, house: &HouseStyle) {
        self.text(at, "name", &house.name);
        if let Some(colour) = &house.colour {
            let at = at.field("colour");
            let mend = t!("guidance-colour-mend");
            match contrast(colour) {
                None => self.fault(&at, t!("guidance-colour", colour = colour.as_str()), mend),
                Some(found) if found < LEAST_CONTRAST => {
                    let found = format!("{found:.1}").replace('.', ",");
                    let what = t!("guidance-contrast", colour = colour.as_str(), contrast = found);
                    self.fault(&at, what, mend);
                }
                Some(_) => {}
            }
        }
        if let Some(fault) = house.logo.as_ref().and_then(super::super::Logo::fault) {
            self.fault(&at.field("logo"), fault, t!("guidance-logo-mend"));
        }
    }
}
