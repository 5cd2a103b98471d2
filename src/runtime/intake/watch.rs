//! Noticing that files appear, change or vanish: told by the system, else by looking again and again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Scope;

/// How long it must be quiet before changes are looked at: a file is seldom written at one stroke.
const QUIET: Duration = Duration::from_millis(200);

/// How long changes wait at most where it never gets quiet.
const PATIENCE: Duration = Duration::from_secs(2);

/// From so many changed paths on, everything is looked at.
const MANY: usize = 500;

/// How long it is looked away at least where the system does not tell.
const LOOK_AWAY: Duration = Duration::from_secs(2);

/// Where the system does not tell, so many times as long as a look takes is looked away: a large folder costs little.
const LOOK_AWAY_TIMES: u32 = 20;

/// Waits for changes below paths.
pub struct Watch {
    /// Held for as long as the system is to tell; None where it does not.
    told: Option<(RecommendedWatcher, Receiver<notify::Result<Event>>)>,
    roots: Vec<Root>,
}

/// A path that was given, and what the system calls it.
#[derive(Debug, Clone)]
struct Root {
    given: PathBuf,
    absolute: PathBuf,
}

impl Root {
    fn new(given: &Path) -> Self {
        let absolute = std::path::absolute(given);
        Self {
            given: given.to_owned(),
            absolute: absolute.unwrap_or_else(|_| given.to_owned()),
        }
    }

    /// A path as the system has it, as a continuation of the path given.
    fn as_given(&self, path: &Path) -> Option<PathBuf> {
        let below = path.strip_prefix(&self.absolute).ok()?;
        Some(if below.as_os_str().is_empty() {
            self.given.clone()
        } else {
            self.given.join(below)
        })
    }
}

impl Watch {
    /// Begins to watch. Where the system refuses (too many folders, a file system over the network), [`Watch::next`]
    /// asks for a look at everything from time to time.
    pub fn new(paths: &[PathBuf]) -> Self {
        let roots: Vec<Root> = paths.iter().map(|p| Root::new(p)).collect();
        let told = watcher(&roots).ok();
        Self { told, roots }
    }

    /// Waits until something may have changed, and says what to look at. `took` is how long the last look at everything
    /// took. None where nothing can ever change.
    pub fn next(&mut self, took: Duration) -> Option<Scope> {
        if self.roots.is_empty() {
            return None;
        }
        let Some((_, events)) = &self.told else {
            std::thread::sleep(LOOK_AWAY.max(took * LOOK_AWAY_TIMES));
            return Some(Scope::All);
        };
        match collect(events, &self.roots) {
            Some(scope) => Some(scope),
            None => {
                // The system has stopped telling.
                self.told = None;
                Some(Scope::All)
            }
        }
    }
}

fn watcher(
    roots: &[Root],
) -> notify::Result<(RecommendedWatcher, Receiver<notify::Result<Event>>)> {
    let (tell, told) = channel();
    let mut watcher = notify::recommended_watcher(move |event| {
        let _ = tell.send(event);
    })?;
    for root in roots {
        watcher.watch(&root.absolute, RecursiveMode::Recursive)?;
    }
    Ok((watcher, told))
}

/// Waits for an event, and then until it is quiet. None where no more will come.
fn collect(events: &Receiver<notify::Result<Event>>, roots: &[Root]) -> Option<Scope> {
    let mut changed = BTreeSet::new();
    let mut all = false;
    let mut first: Option<Instant> = None;
    loop {
        let patience = first.map_or(Duration::MAX, |f| PATIENCE.saturating_sub(f.elapsed()));
        let event = if first.is_some() {
            events.recv_timeout(QUIET.min(patience))
        } else {
            events.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match event {
            Ok(Ok(event)) if !matters(&event) => continue,
            Ok(Ok(event)) => {
                all |= event.need_rescan() || event.paths.is_empty();
                changed.extend(event.paths.iter().filter_map(|p| visible(p, roots)));
            }
            // Events were lost.
            Ok(Err(_)) => all = true,
            Err(RecvTimeoutError::Disconnected) if first.is_none() => return None,
            Err(_) => break,
        }
        if all || !changed.is_empty() {
            first.get_or_insert_with(Instant::now);
        }
    }
    if all || changed.len() > MANY {
        return Some(Scope::All);
    }
    Some(Scope::Below(outermost(changed)))
}

/// Whether an event says that a file may hold other things than before.
fn matters(event: &Event) -> bool {
    !matches!(event.kind, EventKind::Access(_))
}

/// A path below the roots, as a continuation of the one given, but for hidden files and what is in hidden folders: those
/// are never read.
fn visible(path: &Path, roots: &[Root]) -> Option<PathBuf> {
    roots.iter().find_map(|root| {
        let mut below = path.strip_prefix(&root.absolute).ok()?.iter();
        let hidden = below.any(|n| n.as_encoded_bytes().starts_with(b"."));
        root.as_given(path).filter(|_| !hidden)
    })
}

/// Those of sorted paths that lie below none of the others.
fn outermost(paths: BTreeSet<PathBuf>) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = Vec::new();
    for path in paths {
        if !out.last().is_some_and(|o| path.starts_with(o)) {
            out.push(path);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_what_is_below_it() {
        let paths = ["a/b/1", "a/b", "a/c", "z"].map(PathBuf::from);
        let out = outermost(paths.into_iter().collect());
        assert_eq!(out, ["a/b", "a/c", "z"].map(PathBuf::from));
    }

    #[test]
    fn hidden_files_do_not_matter_but_hidden_roots_do() {
        let roots = [Root {
            given: "../.releases".into(),
            absolute: "/home/x/.releases".into(),
        }];
        let seen = |p: &str| visible(Path::new(p), &roots);
        let given = |p: &str| Some(PathBuf::from(p));
        assert_eq!(seen("/home/x/.releases/a.txt"), given("../.releases/a.txt"));
        assert_eq!(seen("/home/x/.releases"), given("../.releases"));
        assert_eq!(seen("/home/x/.releases/.a.txt.swp"), None);
        assert_eq!(seen("/home/x/.releases/.git/index"), None);
        assert_eq!(seen("/home/x/elsewhere"), None);
    }

    #[test]
    fn what_appears_changes_and_vanishes_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        let mut watch = Watch::new(std::slice::from_ref(&root));
        assert!(watch.told.is_some());
        let file = root.join("a.txt");
        std::fs::write(&file, "x").unwrap();
        assert_eq!(
            watch.next(Duration::ZERO),
            Some(Scope::Below(vec![file.clone()]))
        );
        std::fs::remove_file(&file).unwrap();
        assert_eq!(watch.next(Duration::ZERO), Some(Scope::Below(vec![file])));
    }
}
