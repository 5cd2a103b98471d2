//! Rows of columns for other programs: JSON, JSON Lines, CSV (RFC 4180), or aligned for reading.

use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

use super::table::shortened;

/// The formats of `dateline list`, `people` and `orgs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum RowFormat {
    /// Columns, cut to the terminal; into a pipe whole, with tabs between.
    #[default]
    Table,
    /// One array of objects.
    Json,
    /// One object a line.
    Jsonl,
    /// Comma-separated values with a line of names.
    Csv,
}

/// The least that a column of a table is cut to, in columns of the terminal.
const NARROWEST: usize = 8;

/// Writes rows under the names of their columns, for a terminal of `width` columns, or for none.
pub fn render(
    format: RowFormat,
    names: &[&str],
    rows: &[Vec<Value>],
    width: Option<usize>,
) -> String {
    match format {
        RowFormat::Table => match width {
            Some(width) => table(names, rows, width),
            None => rows.iter().map(|r| tabbed(r)).collect(),
        },
        RowFormat::Json => {
            let objects: Vec<String> = rows.iter().map(|r| object(names, r)).collect();
            match objects.is_empty() {
                true => "[]\n".to_owned(),
                false => format!("[\n{}\n]\n", objects.join(",\n")),
            }
        }
        RowFormat::Jsonl => rows.iter().map(|r| object(names, r) + "\n").collect(),
        RowFormat::Csv => {
            let head = names.iter().map(|n| field(n)).collect::<Vec<_>>().join(",");
            let line = |row: &Vec<Value>| {
                let fields = row.iter().map(|v| field(&plain(v)));
                fields.collect::<Vec<_>>().join(",") + "\r\n"
            };
            head + "\r\n" + &rows.iter().map(line).collect::<String>()
        }
    }
}

fn object(names: &[&str], row: &[Value]) -> String {
    let names = names.iter().map(|n| (*n).to_owned());
    let object: Map<String, Value> = names.zip(row.iter().cloned()).collect();
    Value::Object(object).to_string()
}

/// A line for `cut` and `sort`.
fn tabbed(row: &[Value]) -> String {
    let cells: Vec<String> = row.iter().map(|v| plain(v).replace('\t', " ")).collect();
    cells.join("\t") + "\n"
}

/// A value as text: nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A field of CSV: in quotation marks where it holds what would end it.
fn field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Aligned columns, without those in which nothing stands.
fn table(names: &[&str], rows: &[Vec<Value>], width: usize) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let says = |v: &Value| !matches!(v, Value::Null | Value::Bool(false));
    let shown: Vec<usize> = (0..names.len())
        .filter(|&i| rows.iter().any(|r| says(&r[i])))
        .collect();
    let cell = |value: &Value| match value {
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => String::new(),
        other => plain(other),
    };
    let widest = |&i: &usize| {
        let cells = rows.iter().map(|r| cell(&r[i]).width());
        cells.max().unwrap_or(0).max(names[i].width())
    };
    let widths = fitted(shown.iter().map(widest).collect(), width);
    let numeric = |&i: &usize| rows.iter().all(|r| r[i].is_number());
    let right: Vec<bool> = shown.iter().map(numeric).collect();
    let line = |cells: Vec<String>| {
        let padded = cells.into_iter().zip(widths.iter().zip(&right));
        let padded = padded.map(|(cell, (&width, &right))| {
            let cell = shortened(&cell, width);
            let room = " ".repeat(width.saturating_sub(cell.width()));
            if right { room + &cell } else { cell + &room }
        });
        let line = padded.collect::<Vec<_>>().join("  ");
        line.trim_end().to_owned() + "\n"
    };
    let head = line(shown.iter().map(|&i| names[i].to_owned()).collect());
    let body = rows
        .iter()
        .map(|r| line(shown.iter().map(|&i| cell(&r[i])).collect()));
    head + &body.collect::<String>()
}

/// The widths of columns, the widest made narrower until all fit into `width` with two blanks between.
fn fitted(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let gaps = 2 * widths.len().saturating_sub(1);
    let mut excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(width);
    while excess > 0 {
        let mut sorted = widths.clone();
        sorted.sort_unstable();
        let Some(&widest) = sorted.last().filter(|w| **w > NARROWEST) else {
            break;
        };
        let next = sorted.iter().rfind(|w| **w < widest).copied();
        let as_wide = widths.iter().filter(|w| **w == widest).count();
        // Down to the next narrower one, or as far as is needed.
        let most = widest - next.unwrap_or(0).max(NARROWEST);
        let by = most.min(excess.div_ceil(as_wide));
        widths
            .iter_mut()
            .filter(|w| **w == widest)
            .for_each(|w| *w -= by);
        excess = excess.saturating_sub(by * as_wide);
    }
    widths
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rows() -> Vec<Vec<Value>> {
        vec![
            vec![json!("Ruiz, \"Ana\""), json!(12)],
            vec![json!("Bo"), json!(3)],
        ]
    }

    #[test]
    fn csv_quotes_what_would_end_a_field() {
        assert_eq!(
            render(RowFormat::Csv, &["name", "releases"], &rows(), None),
            "name,releases\r\n\"Ruiz, \"\"Ana\"\"\",12\r\nBo,3\r\n"
        );
    }

    #[test]
    fn a_table_is_aligned_and_fits_the_terminal() {
        let table = |rows: &[Vec<Value>], width| {
            render(RowFormat::Table, &["name", "releases"], rows, Some(width))
        };
        assert_eq!(
            table(&rows(), 80),
            "name         releases\nRuiz, \"Ana\"        12\nBo                  3\n"
        );
        assert_eq!(
            table(&rows(), 19),
            "name       releases\nRuiz, \"A…        12\nBo                3\n"
        );
        assert_eq!(table(&[], 80), "");
        for width in 0..40 {
            let widest = table(&rows(), width).lines().map(|l| l.width()).max();
            assert!(widest <= Some(width.max(18)), "{width}: {widest:?}");
        }
    }

    #[test]
    fn a_column_that_says_nothing_is_left_out() {
        let rows = [vec![json!(null), json!(false), json!("a"), json!(true)]];
        let table = render(RowFormat::Table, &["x", "y", "z", "on"], &rows, Some(80));
        assert_eq!(table, "z  on\na  yes\n");
    }

    #[test]
    fn into_a_pipe_go_whole_values_with_tabs_between() {
        let rows = [vec![json!("a\tb"), json!(null), json!(3)]];
        let piped = render(RowFormat::Table, &["x", "y", "z"], &rows, None);
        assert_eq!(piped, "a b\t\t3\n");
    }

    #[test]
    fn json_is_an_array_and_jsonl_a_line_each() {
        let json = render(RowFormat::Json, &["name", "releases"], &rows(), None);
        let parsed: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed[1]["releases"], 3);
        assert_eq!(render(RowFormat::Json, &["name"], &[], None), "[]\n");
        let lines = render(RowFormat::Jsonl, &["name", "releases"], &rows(), None);
        assert_eq!(lines.lines().count(), 2);
    }
}
