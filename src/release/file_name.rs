//! Reading dates from the names of files and folders.

use std::path::Path;

use super::calendar::{compact, month, read, year_of};
use super::date::PartialDate;

/// A date in the name of a file or of the folders that it lies in: `2023-07-14`, `20230714`, `27Mar2007`,
/// `2025/0617`; or only a year that starts or ends the name, or names a folder.
pub(super) fn of_path(path: &Path) -> Option<PartialDate> {
    let stem = path.file_stem()?.to_str()?;
    let folders: Vec<&str> = path
        .parent()
        .into_iter()
        .flat_map(Path::iter)
        .filter_map(|f| f.to_str())
        .collect();
    let near = &folders[folders.len().saturating_sub(3)..];
    std::iter::once(stem)
        .chain(near.iter().rev().copied())
        .find_map(of_name)
        .or_else(|| of_folders(near))
        .or_else(|| {
            let year = stem.split(['-', '_', '.', ' ']);
            let ends = [year.clone().next_back(), year.clone().next()];
            let years = ends.into_iter().flatten().chain(near.iter().rev().copied());
            PartialDate::new(Some(years.into_iter().find_map(year_of)?), None, None)
        })
}

/// `2025/0617`, `2025/06/17`
fn of_folders(folders: &[&str]) -> Option<PartialDate> {
    folders
        .windows(2)
        .find_map(|pair| {
            let year = year_of(pair[0])?;
            let digits = pair[1].len() == 4 && pair[1].bytes().all(|b| b.is_ascii_digit());
            let (month, day) = digits.then(|| pair[1].split_at(2))?;
            PartialDate::whole(year, month.parse().ok()?, day.parse().ok()?)
        })
        .or_else(|| {
            let [year, month, day] = folders else {
                return None;
            };
            PartialDate::whole(year_of(year)?, month.parse().ok()?, day.parse().ok()?)
        })
}

/// A whole date anywhere in a name.
fn of_name(name: &str) -> Option<PartialDate> {
    let bytes = name.as_bytes();
    for i in 0..bytes.len() {
        if !bytes[i].is_ascii_digit() || i > 0 && bytes[i - 1].is_ascii_digit() {
            continue;
        }
        let rest = &name[i..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let found = match digits {
            8 => compact(&rest[..8]),
            4 => read(&rest.replace('_', "-"))
                .map(|f| f.date)
                .filter(|d| d.is_whole()),
            1 | 2 => day_month_year(rest, digits),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// `27Mar2007`
fn day_month_year(rest: &str, digits: usize) -> Option<PartialDate> {
    let letters = rest[digits..]
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let month = month(&rest[digits..digits + letters])?;
    let year = rest.get(digits + letters..digits + letters + 4)?;
    PartialDate::whole(year_of(year)?, month, rest[..digits].parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_file_names() {
        for (path, expected) in [
            ("a/20230714-plant.txt", "2023-07-14"),
            ("a/2023-07-14.md", "2023-07-14"),
            ("a/2023_07_14_plant.md", "2023-07-14"),
            ("a/27Mar2007Doe1.txt", "2007-03-27"),
            ("wire/2025/0617/some-slug-of-25.md", "2025-06-17"),
            ("b/2025/06/17/slug.md", "2025-06-17"),
            ("x/2025/2025-08-29-en-6f1ccf/doc.txt", "2025-08-29"),
            ("plant-2023.txt", "2023"),
            ("2023/plant.txt", "2023"),
        ] {
            let found = of_path(Path::new(path)).map(|d| d.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{path}");
        }
        for path in [
            "a/b.txt",
            "top-2500.txt",
            "wire-101.md",
            "release_00012.html",
            "",
        ] {
            assert_eq!(of_path(Path::new(path)), None, "{path}");
        }
    }
}
