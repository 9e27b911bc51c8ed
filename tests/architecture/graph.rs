//! Which source file knows which other one, as far as the text tells: through
//! `use`, through paths that are written out, through macros, and past the files
//! that only pass a name on (`pub use`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Names = Vec<String>;

/// A source file as a module.
pub(super) struct Module {
    /// Below `src`, such as `gui/app.rs`.
    pub(super) file: String,
    /// The lines that are code, up to its own tests.
    pub(super) lines: Names,
    imports: Vec<Import>,
    /// Every path that is written out elsewhere.
    mentions: Vec<Names>,
}

/// One name that a `use` brings in.
struct Import {
    path: Names,
    name: String,
    passed_on: bool,
}

/// All modules by their path.
pub(super) struct Graph {
    modules: BTreeMap<Names, Module>,
    /// The macros that the whole program sees, with the module of each.
    macros: BTreeMap<String, Names>,
}

impl Graph {
    pub(super) fn read() -> Self {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = Vec::new();
        sources(&src, &mut files);
        let named = files.iter().map(|file| {
            let inside = file.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
            (path_of(&inside), Module::read(inside, &fs::read_to_string(file).unwrap()))
        });
        let modules: BTreeMap<Names, Module> = named.collect();
        let macros = modules.iter().flat_map(|(path, module)| {
            module.exported_macros().map(|name| (name, path.clone())).collect::<Vec<_>>()
        });
        let macros = macros.collect();
        Self { modules, macros }
    }

    pub(super) fn modules(&self) -> impl Iterator<Item = &Module> {
        self.modules.values()
    }

    /// Each file with the files that it knows.
    pub(super) fn edges(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let known = self.modules.iter().map(|(path, module)| {
            let mut known = self.known_by(path, module);
            known.remove(module.file.as_str());
            (module.file.as_str(), known)
        });
        known.collect()
    }

    fn known_by<'a>(&'a self, path: &Names, module: &'a Module) -> BTreeSet<&'a str> {
        let own = module.imports.iter().filter(|import| !import.passed_on);
        let mentions = module.mentions.iter().map(|mention| self.through_import(module, mention));
        let all = own.map(|import| import.path.clone()).chain(mentions);
        all.filter_map(|names| self.file_of(&self.absolute(path, &names)?)).collect()
    }

    /// A path that begins with a name of a `use`, written out.
    fn through_import(&self, module: &Module, mention: &[String]) -> Names {
        let import = module.imports.iter().find(|import| import.name == mention[0]);
        match import {
            Some(import) => [&import.path, &mention[1..]].concat(),
            None => mention.to_vec(),
        }
    }

    /// A path from the root; none for what comes from elsewhere.
    fn absolute(&self, here: &Names, path: &[String]) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => self.absolute_below(here, rest),
            "super" => self.absolute_below(&here[..here.len().checked_sub(1)?].to_vec(), rest),
            _ => {
                let child = [here.as_slice(), std::slice::from_ref(first)].concat();
                self.modules.contains_key(&child).then(|| [&child, rest].concat())
            }
        }
    }

    fn absolute_below(&self, above: &Names, rest: &[String]) -> Option<Names> {
        match rest.first().map(String::as_str) {
            Some("super") => self.absolute(above, rest),
            _ => Some([above, rest].concat()),
        }
    }

    /// The file in which the thing at the end of a path stands; none when the
    /// path ends at a module.
    fn file_of(&self, path: &Names) -> Option<&str> {
        if let [name, ..] = path.as_slice()
            && !self.modules.contains_key(&path[..1])
            && let Some(module) = self.macros.get(name)
        {
            return Some(&self.modules[module].file);
        }
        let depth = (0..=path.len()).rev().find(|end| self.modules.contains_key(&path[..*end]))?;
        let (above, rest) = (path[..depth].to_vec(), &path[depth..]);
        let (first, further) = rest.split_first()?;
        let module = &self.modules[&above];
        let passed_on = module.imports.iter().find(|one| one.passed_on && one.name == *first);
        let target = passed_on
            .and_then(|import| self.absolute(&above, &[import.path.as_slice(), further].concat()));
        match target {
            Some(target) if target != *path => self.file_of(&target),
            _ => Some(&module.file),
        }
    }
}

impl Module {
    fn read(file: String, text: &str) -> Self {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines: Names = code
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default().to_owned())
            .collect();
        let (mut imports, mut mentions) = (Vec::new(), Vec::new());
        let mut lines_left = lines.iter();
        while let Some(line) = lines_left.next() {
            match import_begins(line) {
                None => mentions.extend(paths(line)),
                Some((passed_on, begin)) => {
                    let mut tree = begin.to_owned();
                    while !tree.contains(';') {
                        tree.push_str(lines_left.next().expect("a use that ends").trim());
                    }
                    let found = expanded(tree.trim_end_matches(';'));
                    let found = found.into_iter();
                    imports.extend(found.map(|(path, name)| Import { path, name, passed_on }));
                }
            }
        }
        Self { file, lines, imports, mentions }
    }

    fn exported_macros(&self) -> impl Iterator<Item = String> {
        let pairs = self.lines.iter().zip(self.lines.iter().skip(1));
        let exported = pairs.filter(|(before, _)| before.trim() == "#[macro_export]");
        exported.filter_map(|(_, line)| {
            let name = line.trim().strip_prefix("macro_rules! ")?;
            Some(name.trim_end_matches(" {").to_owned())
        })
    }
}

/// What stands after `use`, and whether it is passed on to others.
fn import_begins(line: &str) -> Option<(bool, &str)> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("use ") {
        return Some((false, rest));
    }
    let rest = line.strip_prefix("pub")?;
    let rest = rest.split_once(')').filter(|_| rest.starts_with('(')).map_or(rest, |(_, r)| r);
    rest.trim_start().strip_prefix("use ").map(|rest| (true, rest))
}

/// Every path of a tree of imports, with the name that it gets.
fn expanded(tree: &str) -> Vec<(Names, String)> {
    let tree = tree.trim();
    if let Some((prefix, rest)) = tree.split_once('{') {
        let inside = rest.strip_suffix('}').expect("a tree that closes");
        let prefix = names(prefix.trim_end_matches("::"));
        return parts(inside).flat_map(expanded).map(|found| below(&prefix, found)).collect();
    }
    let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
    let path = names(path);
    let name = if name.is_empty() { path.last().cloned().unwrap_or_default() } else { name.into() };
    vec![(path, name)]
}

/// The same path below another one; `self` is that one.
fn below(prefix: &Names, (path, name): (Names, String)) -> (Names, String) {
    if path == ["self"] {
        let name = prefix.last().cloned().unwrap_or(name);
        return (prefix.clone(), name);
    }
    ([prefix.as_slice(), &path].concat(), name)
}

/// What stands between commas, commas within braces apart.
fn parts(inside: &str) -> impl Iterator<Item = &str> {
    let (mut depth, mut begin, mut found) = (0, 0, Vec::new());
    for (at, sign) in inside.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inside[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inside[begin..]);
    found.into_iter().filter(|part| !part.trim().is_empty())
}

fn names(path: &str) -> Names {
    path.split("::").filter(|name| !name.is_empty()).map(|name| name.trim().to_owned()).collect()
}

/// Every path of at least two names in a line of code.
fn paths(line: &str) -> impl Iterator<Item = Names> {
    let is_path = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':';
    let words = line.split(move |sign| !is_path(sign)).filter(|word| !word.starts_with("::"));
    words.filter(|word| word.contains("::")).map(names).filter(|names| names.len() > 1)
}

/// `gui/app.rs` as `gui::app`; the file of a folder as the folder.
fn path_of(file: &str) -> Names {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let root = path == "lib" || path == "mod";
    if root { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}
