/// The page of an organisation's members: who they are, what each may do, and taking one out.
///
/// - Roles are those of the organisation's matrix; the page explains each where it is chosen.
/// - Removing asks first and says what ends. Whose account belongs to the organisation's identity
///   provider is asked about a second time, because the account ends with the membership.
/// - Addresses are there for those who may see them, as everywhere else.
///
/// All rules are `tidemark.member.Members`'; a refusal of theirs becomes a toast.
@NullMarked
package tidemark.web.member;

import org.jspecify.annotations.NullMarked;
