//! Packs from outside: what a municipality lays over its region, or a region of its own.

use super::layer::Layer;
use super::{Guidance, GuidanceFault, Region, laying, read};

/// What a text turned out to be, and the method with it.
#[derive(Debug, Clone)]
pub enum Pack {
    /// What a municipality lays over a region.
    Layer(Guidance),
    /// A region, by its id.
    Region(Guidance, String),
}

impl Guidance {
    /// The method that the program carries with what a municipality lays over it.
    ///
    /// # Errors
    /// Every fault in the text, each with its line and how to mend it.
    pub fn with_layer(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        let layer = laying::layer(text).map_err(|fault| vec![fault])?;
        let mut content = read::content(Self::sources())?;
        laying::lay(layer, text, &mut content).map_err(|fault| vec![fault])?;
        let mut sources: Vec<(&str, &str)> = Self::sources().to_vec();
        sources.push((laying::FILE, text));
        Self::checked(content, &sources)
    }

    /// What a municipality laid over the method, where it did.
    #[must_use]
    pub fn layer(&self) -> Option<&Layer> {
        self.content.layer.as_ref()
    }

    /// The region that lies below the layer, with the layer over it.
    #[must_use]
    pub fn region_of_layer(&self) -> Option<&Region> {
        self.regions().iter().find(|region| region.layer.is_some())
    }
}

impl Pack {
    /// Reads a text as a layer when it says over what it lies, and else as a region.
    ///
    /// # Errors
    /// Every fault in the text, each with its line and how to mend it.
    pub fn read(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        let lies_over = text.lines().any(|line| line.trim_start().starts_with("over:"));
        if lies_over { Guidance::with_layer(text).map(Self::Layer) } else { Self::region(text) }
    }

    fn region(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        let file = "regions/eigen.ron";
        let region: Region = read::parsed(file, text).map_err(|fault| vec![fault])?;
        let mut sources: Vec<(&str, &str)> = Guidance::sources().to_vec();
        sources.push((file, text));
        Guidance::from_sources(&sources).map(|guidance| Self::Region(guidance, region.id))
    }
}
