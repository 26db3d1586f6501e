//! Threads: one that panics is an error of the whole run, never a shorter list.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread::ScopedJoinHandle;

use crate::settings::Unusable;

/// What a thread gives; its panic goes on in the one that waits.
pub(crate) fn joined<T>(run: ScopedJoinHandle<'_, T>) -> T {
    run.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Work with all of its threads: a panic anywhere in it is an error.
pub(crate) fn whole<T>(work: impl FnOnce() -> Result<T, Unusable>) -> Result<T, Unusable> {
    // Nothing of what the work had is looked at after a panic.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(Unusable::new(
            "程序出错中断，这次的结果不完整，请不要使用",
            "the program broke off: the results of this run are not whole, do not use them",
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_panics_is_an_error_and_never_a_shorter_list() {
        let lists = |bad: u32| {
            whole(|| {
                Ok(std::thread::scope(|scope| {
                    let one = |n: u32| {
                        scope.spawn(move || {
                            // Ends the thread as a mistake in the program would.
                            assert_ne!(n, bad);
                            n
                        })
                    };
                    let runs: Vec<_> = (0..3).map(one).collect();
                    runs.into_iter().map(joined).collect::<Vec<u32>>()
                }))
            })
        };
        assert_eq!(lists(9).ok(), Some(vec![0, 1, 2]));
        for bad in 0..3 {
            let error = lists(bad).err();
            assert!(error.is_some_and(|e| e.zh.contains("不要使用") && !e.en.is_empty()));
        }
    }
}
