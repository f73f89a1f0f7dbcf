//! The floor: reads every source file and writes every output file, and does nothing between.
//!
//! A finished site is first loaded into memory, untimed. Then, timed, on [`THREADS`] threads: list the site's content and
//! read all its files, make the same folders elsewhere and write the same files with the same bytes.

use crate::kernel::Usage;
use crate::measure::Run;
use crate::{Result, kernel, meter};
use std::collections::HashSet;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The argument that makes the program the floor: what follows are the sources, a finished site, and a new folder.
pub(crate) const FLAG: &str = "--floor";

/// As many as the builder beside it gets.
pub(crate) const THREADS: usize = 2;

/// All files and folders below a folder, sorted.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) folders: Vec<PathBuf>,
}

/// Plays the floor.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let [sources, built, out] = words else { return Err("--floor SOURCES BUILT OUT".into()) };
    let (built, out) = (Path::new(built), Path::new(out));
    let tree = tree(built)?;
    let moved = |path: &PathBuf| Ok::<_, Box<dyn Error>>(out.join(path.strip_prefix(built)?));
    let files =
        tree.files.iter().map(|file| Ok((moved(file)?, fs::read(file)?))).collect::<Result<Vec<_>>>()?;
    let parents: HashSet<&Path> = tree.folders.iter().filter_map(|folder| folder.parent()).collect();
    let inner = tree.folders.iter().filter(|folder| parents.contains(folder.as_path()));
    let inner = inner.map(moved).collect::<Result<Vec<_>>>()?;
    let before = kernel::own();
    let start = Instant::now();
    read(Path::new(sources))?;
    write(out, &inner, &files)?;
    let wall = start.elapsed().as_secs_f64();
    let usage = before.zip(kernel::own()).map(|(a, b)| Usage { cpu: b.cpu - a.cpu, ..b });
    println!("{}", Run { wall, usage });
    Ok(())
}

/// Has the floor measured by a process of its own.
pub(crate) fn of(sources: &Path, built: &Path, out: &Path) -> Result<Run> {
    let paths = [sources, built, out].map(|path| path.display().to_string());
    meter::own_process([FLAG.to_owned()].into_iter().chain(paths))
}

/// Lists a folder.
pub(crate) fn tree(folder: &Path) -> io::Result<Tree> {
    let mut tree = Tree::default();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
                tree.folders.push(entry.path());
            } else {
                tree.files.push(entry.path());
            }
        }
    }
    tree.files.sort();
    tree.folders.sort();
    Ok(tree)
}

/// Does something with all items, each thread with one stretch of them, so that two seldom meet in one folder.
fn share<T: Sync>(items: &[T], work: impl Fn(&[T]) -> io::Result<()> + Sync) -> io::Result<()> {
    let stretch = items.len().div_ceil(THREADS).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = items.chunks(stretch).map(|chunk| scope.spawn(|| work(chunk))).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread of the floor failed")))
        })
    })
}

/// Reads what authors wrote; a builder's own files beside it (`.guong/`) are no sources.
fn read(sources: &Path) -> io::Result<()> {
    let mut written = tree(&sources.join("content"))?.files;
    written.push(sources.join("site.toml"));
    share(&written, |files| {
        let mut buffer = Vec::with_capacity(1 << 16);
        files.iter().try_for_each(|file| {
            buffer.clear();
            File::open(file)?.read_to_end(&mut buffer).map(drop)
        })
    })
}

/// Folders that hold folders are few and are made first; each thread makes those of its own files as it meets them.
fn write(out: &Path, inner: &[PathBuf], files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(out)?;
    inner.iter().try_for_each(fs::create_dir)?;
    share(files, |files| {
        let mut last = out;
        for (path, bytes) in files {
            let folder = path.parent().unwrap_or(out);
            if folder != last {
                fs::create_dir_all(folder)?;
            }
            last = folder;
            File::create(path)?.write_all(bytes)?;
        }
        Ok(())
    })
}
