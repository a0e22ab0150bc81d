/// Uploads: events of many buckets in one request, from clients that know nothing of buckets.
///
/// - A bucket's name is all there is: client, host and type are read from it, and the device with
///   that host name is found or made, so that the same laptop lands in the same bucket whichever
///   client sends.
/// - All of a request is stored in one transaction, buckets in the order of their names, so that
///   two uploads never wait for each other in a circle.
/// - Which single events were refused is the caller's business: they never get here.
@NullMarked
package tidemark.upload;

import org.jspecify.annotations.NullMarked;
