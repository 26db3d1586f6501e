//! Charts as inline SVG: 360 units wide, so that they can be read on a telephone as they are.

use maud::{Markup, html};

/// Width of a chart.
const WIDTH: f64 = 360.0;
/// Height of a bar with its label.
const STEP: f64 = 34.0;

/// One bar, made of parts that follow one another.
pub(crate) struct Bar {
    /// What it stands for.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// The numbers beside it, the same in both languages.
    pub note: String,
    /// Class of the colour, and length.
    pub parts: Vec<(&'static str, f64)>,
}

/// A text in both languages; the page shows one of them.
pub(crate) fn both(zh: &str, en: &str) -> Markup {
    html! { span.zh lang="zh-CN" { (zh) } span.en lang="en" { (en) } }
}

/// Bars below one another, each under its label.
pub(crate) fn bars(
    title: (&str, &str),
    bars: &[Bar],
    full: f64,
    watermark: Option<&str>,
) -> Markup {
    let height = STEP * bars.len() as f64 + 8.0;
    frame(
        title,
        height,
        watermark,
        html! {
            @for (n, bar) in bars.iter().enumerate() {
                @let y = STEP * n as f64;
                text.zh x="0" y=(round(y + 13.0)) { (bar.zh) }
                text.en x="0" y=(round(y + 13.0)) { (bar.en) }
                text.note x=(WIDTH) y=(round(y + 13.0)) { (bar.note) }
                rect.track x="0" y=(round(y + 18.0)) width=(WIDTH) height="9" rx="2" {}
                @for (class, x, width) in lay(&bar.parts, full) {
                    rect class=(class) x=(round(x)) y=(round(y + 18.0)) width=(round(width)) height="9" {}
                }
            }
        },
    )
}

/// The parts one after the other, scaled so that `full` fills the width.
fn lay(parts: &[(&'static str, f64)], full: f64) -> Vec<(&'static str, f64, f64)> {
    let mut x = 0.0;
    let scale = if full > 0.0 { WIDTH / full } else { 0.0 };
    parts
        .iter()
        .map(|(class, value)| {
            // What exists is seen: no part is thinner than a line.
            let width = if *value > 0.0 {
                (value * scale).clamp(1.0, WIDTH - x)
            } else {
                0.0
            };
            x += width;
            (*class, x - width, width)
        })
        .collect()
}

/// A histogram: one column for each number from `from` on.
pub(crate) fn histogram(
    title: (&str, &str),
    from: u32,
    columns: &[u32],
    class: impl Fn(u32) -> &'static str,
    watermark: Option<&str>,
) -> Markup {
    let most = f64::from(columns.iter().copied().max().unwrap_or(0).max(1));
    // A single column is a bar, not a wall.
    let step = (WIDTH / columns.len().max(1) as f64).min(30.0);
    frame(
        title,
        150.0,
        watermark,
        html! {
            @for (n, count) in (from..).zip(columns) {
                @let x = step * f64::from(n - from);
                @let height = f64::from(*count) / most * 110.0;
                rect class=(class(n)) x=(round(x + step * 0.1)) y=(round(124.0 - height)) width=(round(step * 0.8)) height=(round(height)) {
                    title { (n) ": " (count) }
                }
                @if n % 5 == 0 || columns.len() == 1 {
                    text.axis x=(round(x + step / 2.0)) y="140" { (n) }
                }
            }
            line.base x1="0" x2=(WIDTH) y1="124" y2="124" {}
            text.note.zh x=(WIDTH) y="11" { "最多" (most) "个" }
            text.note.en x=(WIDTH) y="11" { "at most " (most) }
        },
    )
}

/// One line of a chart by columns.
pub(crate) struct Row {
    /// What it stands for.
    pub label: String,
    /// Part and whole in each column; none where there is nothing.
    pub cells: Vec<Option<(u32, u32)>>,
}

/// Longest label beside a line; the rest of it is in the title of the line.
const LABEL: usize = 16;

/// A table of fields, each the darker the fuller, with its number.
pub(crate) fn heat(
    title: (&str, &str),
    columns: &[String],
    rows: &[Row],
    watermark: Option<&str>,
) -> Markup {
    let (left, line) = (104.0, 17.0);
    let step = ((WIDTH - left) / columns.len().max(1) as f64).min(44.0);
    // From the right edge of the labels on.
    let at = |n: usize| left + step * n as f64;
    frame(
        title,
        line * (rows.len() as f64 + 1.0) + 2.0,
        watermark,
        html! {
            @for (n, column) in columns.iter().enumerate() {
                text.axis x=(round(at(n) + step / 2.0)) y="12" { (column) }
            }
            @for (n, row) in rows.iter().enumerate() {
                @let y = line * (n as f64 + 1.0);
                text.label x="0" y=(round(y + 12.0)) { (row.label.chars().take(LABEL).collect::<String>()) @if row.label.chars().nth(LABEL).is_some() { "…" } title { (row.label) } }
                @for (n, cell) in row.cells.iter().enumerate() {
                    @if let Some((part, whole)) = cell {
                        @let share = f64::from(*part) / f64::from((*whole).max(1));
                        rect.c-good fill-opacity=(round2(0.08 + 0.72 * share.min(1.0))) x=(round(at(n) + 0.5)) y=(round(y + 1.0)) width=(round(step - 1.0)) height=(line - 2.0) { title { (part) " / " (whole) } }
                        text.axis x=(round(at(n) + step / 2.0)) y=(round(y + 11.5)) { (part) }
                    }
                }
            }
        },
    )
}

fn round2(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn frame(title: (&str, &str), height: f64, watermark: Option<&str>, inner: Markup) -> Markup {
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (round(height)) } role="img" aria-label={ (title.0) " / " (title.1) } {
            (inner)
            @if let Some(mark) = watermark {
                text.mark style={ "font-size:" (round((height * 0.5).min(26.0))) "px" } x=(WIDTH / 2.0) y=(round(height / 2.0)) transform={ "rotate(-12 " (WIDTH / 2.0) " " (round(height / 2.0)) ")" } { (mark) }
            }
        }
    }
}

/// One decimal: enough for a screen.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A number with its thousands apart.
pub(crate) fn number(n: impl Into<i64>) -> String {
    let n: i64 = n.into();
    let digits = n.unsigned_abs().to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if n < 0 { format!("-{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_bars() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(-999), "-999");
        let laid = lay(&[("a", 50.0), ("b", 0.001), ("c", 49.999)], 100.0);
        assert_eq!(laid[0], ("a", 0.0, 180.0));
        assert_eq!(laid[1].2, 1.0);
        assert!(laid.iter().all(|(_, x, w)| x + w <= WIDTH + 1e-9));
        assert!(lay(&[("a", 0.0)], 0.0).iter().all(|(_, _, w)| *w == 0.0));
    }

    #[test]
    fn every_text_is_escaped() {
        let bar = Bar {
            zh: "<b>&".into(),
            en: "\"x\"".into(),
            note: "<".into(),
            parts: vec![],
        };
        let text = bars(("<i>", "</svg>"), &[bar], 1.0, Some("<m>")).into_string();
        assert!(!text.contains("<b>") && !text.contains("<i>") && !text.contains("<m>"));
        assert_eq!(text.matches("</svg>").count(), 1);
        let row = Row {
            label: "<u>".into(),
            cells: vec![Some((3, 0)), None],
        };
        let columns = ["<s>".to_owned(), "b".to_owned()];
        let text = heat(("<i>", "x"), &columns, &[row], None).into_string();
        assert!(!text.contains("<u>") && !text.contains("<s>") && !text.contains("<i>"));
        // More than the whole is no darker than full.
        assert!(text.contains("fill-opacity=\"0.8\""));
    }
}
