/// What is true of devices from outside.
///
/// - Registering is idempotent; revoking takes the device's keys with it.
/// - The device a request names decides which bucket a plain name means.
/// - Ada owns the devices of these tests; Mallory finds none of them.
/// - A device that comes back is a device again, its old keys stay dead.
@NullMarked
package tidemark.device;

import org.jspecify.annotations.NullMarked;
