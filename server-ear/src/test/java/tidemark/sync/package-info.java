/// Sync against the running installation.
///
/// - A `Phone` is a device of one of the cast and speaks the mood tracker's dialect as its authors
///   wrote it down.
/// - Each test has records of its own, by fresh ids, in spaces that other tests use too; counts of
///   everything are never looked at.
/// - What is claimed of readers and writers at the same time has a control: the same harness with
///   the rule left out sees the loss.
@NullMarked
package tidemark.sync;

import org.jspecify.annotations.NullMarked;
