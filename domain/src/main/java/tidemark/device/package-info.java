/// Devices: the laptops, phones and browsers a person records time with.
///
/// - A device is registered by the id its client chose; registering again is the same device.
/// - The device a request speaks for is named by the header, else bound to the key; events come
///   from it and buckets belong to it.
/// - A revoked device keeps its history; its keys die with it.
@NullMarked
package tidemark.device;

import org.jspecify.annotations.NullMarked;
