//! Rows of columns for other programs: JSON, JSON Lines, CSV (RFC 4180), or aligned for reading.

use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

/// The formats of `dateline list`, `people` and `orgs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum RowFormat {
    /// Columns, for reading.
    #[default]
    Table,
    /// One array of objects.
    Json,
    /// One object a line.
    Jsonl,
    /// Comma-separated values with a line of names.
    Csv,
}

/// The widest that a column of a table gets, in columns of the terminal.
const WIDEST: usize = 72;

/// Writes rows under the names of their columns.
pub fn render(format: RowFormat, names: &[&str], rows: &[Vec<Value>]) -> String {
    match format {
        RowFormat::Table => table(names, rows),
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

fn table(names: &[&str], rows: &[Vec<Value>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|r| r.iter().map(|v| cut(plain(v))).collect())
        .collect();
    let width = |column: usize| {
        let widest = cells
            .iter()
            .filter_map(|c| c.get(column))
            .map(|c| c.width());
        widest.max().unwrap_or(0).max(names[column].width())
    };
    let widths: Vec<usize> = (0..names.len()).map(width).collect();
    let numeric = |column: usize| rows.iter().all(|r| r[column].is_number());
    let right: Vec<bool> = (0..names.len()).map(numeric).collect();
    let line = |cells: &[String]| {
        let padded = cells.iter().enumerate().map(|(i, cell)| {
            let room = " ".repeat(widths[i].saturating_sub(cell.width()));
            if right[i] {
                room + cell
            } else {
                cell.clone() + &room
            }
        });
        let line = padded.collect::<Vec<_>>().join("  ");
        line.trim_end().to_owned() + "\n"
    };
    let head: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
    line(&head) + &cells.iter().map(|c| line(c)).collect::<String>()
}

/// Cuts what is too wide.
fn cut(text: String) -> String {
    if text.width() <= WIDEST {
        return text;
    }
    let mut out = String::new();
    let mut room = WIDEST - 1;
    for c in text.chars() {
        let wide = unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if wide > room {
            break;
        }
        room -= wide;
        out.push(c);
    }
    out.push('…');
    out
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
            render(RowFormat::Csv, &["name", "releases"], &rows()),
            "name,releases\r\n\"Ruiz, \"\"Ana\"\"\",12\r\nBo,3\r\n"
        );
    }

    #[test]
    fn a_table_is_aligned_and_numbers_stand_on_the_right() {
        assert_eq!(
            render(RowFormat::Table, &["name", "releases"], &rows()),
            "name         releases\nRuiz, \"Ana\"        12\nBo                  3\n"
        );
        assert_eq!(render(RowFormat::Table, &["name"], &[]), "");
    }

    #[test]
    fn json_is_an_array_and_jsonl_a_line_each() {
        let json = render(RowFormat::Json, &["name", "releases"], &rows());
        let parsed: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed[1]["releases"], 3);
        assert_eq!(render(RowFormat::Json, &["name"], &[]), "[]\n");
        let lines = render(RowFormat::Jsonl, &["name", "releases"], &rows());
        assert_eq!(lines.lines().count(), 2);
    }
}
