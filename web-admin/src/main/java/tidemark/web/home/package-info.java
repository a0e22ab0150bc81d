/// The first page: is it working, and what is the next step.
///
/// It shows who is logged in and where, the devices with their last sync, whether anything is being
/// recorded, and what was done last in their name. Somebody without a device sees the two steps
/// that connect one instead of an empty table. It reads four doors and changes nothing.
@NullMarked
package tidemark.web.home;

import org.jspecify.annotations.NullMarked;
