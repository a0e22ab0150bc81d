/// What the trail keeps of acts that were denied.
///
/// - One entry for each, whichever door it was, with who, what, where and the request's id.
/// - Nothing that somebody typed is in it: no code, no name.
/// - What was allowed, and what does not exist for the caller, leaves no denial.
@NullMarked
package tidemark.audit;

import org.jspecify.annotations.NullMarked;
