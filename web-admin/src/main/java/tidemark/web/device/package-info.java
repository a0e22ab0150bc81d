/// The page of a person's devices: see them, name them, take one out.
///
/// Revoking asks first and says in numbers what it ends. The page never decides whether somebody
/// may do something: `tidemark.device.Devices` does, and its refusal becomes a toast here.
///
/// The list is read when the page is opened and again after each change, so that a row is always
/// the device it showed.
@NullMarked
package tidemark.web.device;

import org.jspecify.annotations.NullMarked;
