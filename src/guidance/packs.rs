//! Packs from outside: what a municipality lays over its region, another version of the
//! model, or a region of its own.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::layer::Layer;
use super::{Edition, Guidance, GuidanceFault, Region, laying, read, replacing};

/// What a text turned out to be, and the method with it.
#[derive(Debug, Clone)]
pub enum Pack {
    /// What a municipality lays over a region.
    Layer(Guidance),
    /// Another version of the model.
    Edition(Guidance),
    /// A region, by its id.
    Region(Guidance, String),
}

fn stamp(edition: Option<&str>, layer: Option<&str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (edition, layer).hash(&mut hasher);
    hasher.finish()
}

impl Guidance {
    /// The method that the program carries with what a municipality lays over it.
    ///
    /// # Errors
    /// Every fault in the text, each with its line and how to mend it.
    pub fn with_layer(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        Self::with(None, Some(text))
    }

    /// The method that the program carries, in another version where there is a text of
    /// one, and with what a municipality lays over it where there is one of that.
    ///
    /// # Errors
    /// Every fault in the texts, each with its line and how to mend it. Of a version that
    /// is in order by itself they are faults of what the municipality lays over it.
    pub fn with(edition: Option<&str>, layer: Option<&str>) -> Result<Self, Vec<GuidanceFault>> {
        let mut content = read::content(Self::sources())?;
        let mut sources: Vec<(&str, &str)> = Self::sources().to_vec();
        if let Some(text) = edition {
            let read = replacing::edition(text).map_err(|fault| vec![fault])?;
            replacing::put(read, text, &mut content).map_err(|fault| vec![fault])?;
            sources.push((replacing::FILE, text));
        }
        if let Some(text) = layer {
            let read = laying::layer(text).map_err(|fault| vec![fault])?;
            laying::lay(read, text, &mut content).map_err(|fault| vec![fault])?;
            sources.push((laying::FILE, text));
        }
        content.stamp = stamp(edition, layer);
        Self::checked(content, &sources)
    }

    /// The version of the model in the place of the one that the program carries, where
    /// one was taken.
    #[must_use]
    pub fn edition(&self) -> Option<&Edition> {
        self.content.edition.as_ref()
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
    /// Whether a text says of itself that it is another version of the model.
    #[must_use]
    pub fn is_edition(text: &str) -> bool {
        begins_a_line(text, "beside:")
    }

    /// Reads a text as another version of the model when it says beside which one it
    /// stands, as a layer when it says over what it lies, and else as a region.
    ///
    /// # Errors
    /// Every fault in the text, each with its line and how to mend it.
    pub fn read(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        if Self::is_edition(text) {
            return Guidance::with(Some(text), None).map(Self::Edition);
        }
        match begins_a_line(text, "over:") {
            true => Guidance::with_layer(text).map(Self::Layer),
            false => Self::region(text),
        }
    }

    fn region(text: &str) -> Result<Self, Vec<GuidanceFault>> {
        let file = "regions/eigen.ron";
        let region: Region = read::parsed(file, text).map_err(|fault| vec![fault])?;
        let mut sources: Vec<(&str, &str)> = Guidance::sources().to_vec();
        sources.push((file, text));
        Guidance::from_sources(&sources).map(|guidance| Self::Region(guidance, region.id))
    }
}

fn begins_a_line(text: &str, field: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with(field))
}
