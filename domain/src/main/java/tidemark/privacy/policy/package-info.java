/// Privacy policies of organisations: what of their devices' events may be stored at all.
///
/// - A policy is a list of filters, in the form of a person's own, and perhaps hours outside of
///   which nothing is stored. Besides dropping and redacting, its filters hash a text or leave the
///   domain of an address.
/// - It holds for buckets of devices enrolled in the organisation, from the next event on, after
///   the person's own filters, whatever way the event came.
/// - Policies are versions that are only added; every member reads them, with who made them when.
/// - Devices get them signed, and can apply them before anything is sent.
/// - What a policy would do is counted on the asker's own last week, and on nobody else's.
@NullMarked
package tidemark.privacy.policy;

import org.jspecify.annotations.NullMarked;
