/// What happened, to be read: by those who lead an organisation, and by everybody about themselves.
///
/// - An organisation's chronicle is for its owners, administrators and privacy officers. What its
///   members did with their own data, and to whom they agreed, is not in it; row security leaves it
///   out as well.
/// - A person's own has everything they did, or somebody did in their name, in any organisation.
/// - Pages go by the id of an entry, so that what is added meanwhile shifts nothing.
/// - Entries are written by `tidemark.audit` and never changed.
@NullMarked
package tidemark.chronicle;

import org.jspecify.annotations.NullMarked;
