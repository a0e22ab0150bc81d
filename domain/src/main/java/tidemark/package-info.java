/// The kernel: the few words every feature speaks.
///
/// - `Caller` says who asks; every door takes it first.
/// - `Scope` and `Requires` say what a credential may do; one interceptor checks it and binds the
///   database's row security to the caller before the door's method runs.
/// - `Reason` is the catalogue of refusals, `Refusal` carries one to whichever door was used.
/// - `Database` lends the transaction's connection to the classes that write SQL themselves.
/// - `Ids` makes identifiers, `Page` cuts long lists.
///
/// It imports no feature, and every feature may import it.
@NullMarked
package tidemark;

import org.jspecify.annotations.NullMarked;
