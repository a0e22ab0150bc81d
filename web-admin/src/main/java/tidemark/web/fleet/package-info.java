/// The page of an organisation's devices: who uses which, and whether it still sends.
///
/// - It is for those who look after an organisation; members see and revoke their own devices on
///   their own page.
/// - A filter leaves those that have sent nothing for a week. It stands in the address, with the
///   page's place.
///
/// What may be seen is decided by `tidemark.device.fleet`.
@NullMarked
package tidemark.web.fleet;

import org.jspecify.annotations.NullMarked;
