/// Who saw one's data: a ledger that each person reads and nobody writes but the installation.
///
/// - Every read of rows of somebody else's, with their name on them, is one entry for each of them:
///   who, what, of which time, how many rows, in which request. A read that finds nothing of
///   somebody is none.
/// - The entry is written in the transaction of the read: without it there is no answer.
/// - Entries are chained by digests. Whoever changes, removes or slips one in breaks the chain, and
///   the person sees where. The newest digest, noted elsewhere, proves that none is missing at the
///   end.
@NullMarked
package tidemark.sighting;

import org.jspecify.annotations.NullMarked;
