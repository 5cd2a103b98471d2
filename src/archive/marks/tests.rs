//! Marks are kept, by content, whatever happens to their file.

use super::*;

const A: [u8; 16] = [7; 16];
const B: [u8; 16] = [9; 16];

fn opened(dir: &Path) -> Marks {
    let (marks, note) = Marks::open(dir);
    assert_eq!(note, None);
    marks
}

#[test]
fn marks_are_there_the_next_time() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("not/yet/there");
    let mut marks = opened(&data);
    marks.set(&A, Mark::Read, true).unwrap();
    marks.set(&A, Mark::Starred, true).unwrap();
    marks.set(&B, Mark::Read, true).unwrap();
    marks.set(&B, Mark::Read, false).unwrap();
    drop(marks);
    let marks = opened(&data);
    assert_eq!(marks.get(&A), (true, true));
    assert_eq!(marks.get(&B), (false, false));
    assert_eq!(marks.all(Mark::Read), [A]);
}

#[test]
fn who_marks_nothing_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut marks = opened(&dir.path().join("data"));
    assert!(!marks.refresh());
    drop(marks);
    assert_eq!(dir.path().read_dir().unwrap().count(), 0);
}

#[test]
fn two_copies_see_what_the_other_marks() {
    let dir = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (opened(dir.path()), opened(dir.path()));
    one.set(&A, Mark::Read, true).unwrap();
    other.set(&A, Mark::Starred, true).unwrap();
    assert!(one.refresh());
    other.refresh();
    assert_eq!((one.get(&A), other.get(&A)), ((true, true), (true, true)));
    assert!(!one.refresh());
    other.set(&A, Mark::Read, false).unwrap();
    assert!(one.refresh());
    assert_eq!(one.get(&A), (false, true));
}

#[test]
fn what_is_no_file_of_marks_is_set_aside_whole() {
    for damage in [&b"not a database at all, but long enough"[..], &[0; 5000]] {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE);
        for number in 1..3 {
            fs::write(&path, damage).unwrap();
            let (mut marks, note) = Marks::open(dir.path());
            let note = note.unwrap();
            assert!(note.contains("set aside") && !note.contains('\n'), "{note}");
            marks.set(&A, Mark::Read, true).unwrap();
            drop(marks);
            assert_eq!(opened(dir.path()).get(&A), (true, false));
            let aside = dir.path().read_dir().unwrap().flatten();
            let aside = aside.filter(|e| e.file_name().to_string_lossy().contains("damaged"));
            let aside: Vec<_> = aside.map(|e| fs::read(e.path()).unwrap()).collect();
            assert_eq!(aside, vec![damage.to_vec(); number]);
        }
    }
}

#[test]
fn what_a_torn_file_still_holds_is_saved() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let mut marks = opened(dir.path());
    let number = |n: u32| {
        let mut content = [0; 16];
        content[..4].copy_from_slice(&n.to_be_bytes());
        content
    };
    for n in 0..2000 {
        marks.marked.entry(number(n)).or_default().read = true;
        marks.unwritten.push((number(n), Mark::Read, true));
    }
    marks.write().unwrap();
    drop(marks);
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() / 2;
    bytes[at..at + 4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let (marks, note) = Marks::open(dir.path());
    assert!(note.unwrap().contains("saved from it"));
    let saved = marks.all(Mark::Read).len();
    assert!((1..2000).contains(&saved), "{saved}");
    drop(marks);
    assert_eq!(opened(dir.path()).all(Mark::Read).len(), saved);
}

#[test]
fn a_file_of_a_newer_program_is_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    opened(dir.path()).set(&A, Mark::Read, true).unwrap();
    let connection = Connection::open(dir.path().join(FILE)).unwrap();
    connection.pragma_update(None, "user_version", 2).unwrap();
    drop(connection);
    let before = fs::read(dir.path().join(FILE)).unwrap();
    let (mut marks, note) = Marks::open(dir.path());
    assert!(note.unwrap().contains("newer"));
    assert_eq!(marks.get(&A), (true, false));
    marks.set(&B, Mark::Read, true).unwrap();
    assert_eq!(marks.get(&B), (true, false));
    drop(marks);
    assert_eq!(fs::read(dir.path().join(FILE)).unwrap(), before);
}

#[test]
fn where_nothing_can_be_written_marks_last_as_long_as_the_program() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let mut marks = opened(&file);
    let why = marks.set(&A, Mark::Starred, true).unwrap_err();
    assert!(
        why.starts_with("marks are not kept: ") && why.contains("file"),
        "{why}"
    );
    assert_eq!(marks.set(&B, Mark::Starred, true), Ok(()), "said once");
    assert_eq!(marks.get(&A), (false, true));
    fs::remove_file(&file).unwrap();
    marks.set(&B, Mark::Read, true).unwrap();
    assert_eq!(
        opened(&file).all(Mark::Starred).len(),
        2,
        "kept as soon as may be"
    );
}

#[test]
fn a_mark_that_cannot_be_written_is_written_with_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let mut marks = opened(dir.path());
    marks.set(&B, Mark::Starred, true).unwrap();
    let connection = marks.kept.as_ref().unwrap();
    connection.pragma_update(None, "query_only", true).unwrap();
    assert!(marks.set(&A, Mark::Read, true).is_err());
    assert_eq!(marks.get(&A), (true, false));
    let connection = marks.kept.as_ref().unwrap();
    connection.pragma_update(None, "query_only", false).unwrap();
    marks.set(&B, Mark::Read, true).unwrap();
    assert_eq!(opened(dir.path()).all(Mark::Read).len(), 2);
}
