//! Outputs of many megabytes on large pages.
//!
//! Fresh memory is handed over page by page as it is first written, which with pages of 4 KiB shows beside the answers
//! themselves; NumPy asks for large pages under its arrays for the same reason.

/// Smaller columns gain nothing.
#[cfg(target_os = "linux")]
const FROM: usize = 4 << 20;

/// Asks for large pages under a column that is still to be written.
#[cfg(target_os = "linux")]
pub fn large<T>(column: &mut [T]) {
    const PAGE: usize = 4 << 10;
    let range = column.as_mut_ptr_range();
    let (start, end) = (range.start.addr().next_multiple_of(PAGE), range.end.addr());
    if end.saturating_sub(start) >= FROM {
        #[expect(
            unsafe_code,
            reason = "advice to the kernel about memory takes a pointer"
        )]
        // SAFETY: the range lies within the column, which nobody else holds; the advice changes no content, and
        // where it is refused everything stays as it was.
        unsafe {
            let from = range.start.with_addr(start).cast();
            libc::madvise(from, end - start, libc::MADV_HUGEPAGE);
        }
    }
}

/// Elsewhere the system decides by itself.
#[cfg(not(target_os = "linux"))]
pub fn large<T>(_column: &mut [T]) {}
