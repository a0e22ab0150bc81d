/// Devices on the wire, as kt-client registers them.
///
/// - `POST /api/0/devices/register` answers the same device however often it is asked.
/// - `GET /api/0/devices` lists the caller's devices; renaming and revoking one is `PATCH` and
///   `DELETE` of its id.
/// - `CallingDevice` is the caller with the device the request speaks for: named by the header
///   `X-Device-Id`, else the one its key is bound to.
@NullMarked
package tidemark.rest.device;

import org.jspecify.annotations.NullMarked;
