/// The devices that are enrolled in an organisation, for those who look after them.
///
/// - A page lists who uses which device, and when it last sent something; with a filter, only those
///   that have been quiet for a week.
/// - Revoked devices are not listed, nor are those a member has enrolled elsewhere or for
///   themselves.
/// - Nothing that a device recorded is in it, and nothing is changed here: a device is its owner's.
@NullMarked
package tidemark.device.fleet;

import org.jspecify.annotations.NullMarked;
