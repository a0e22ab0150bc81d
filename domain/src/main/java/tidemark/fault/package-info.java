/// What goes wrong in clients, told by them and read by whoever hosts the installation.
///
/// - A report is one row for each fingerprint, however often it is told: how often, when first and
///   when last. The fingerprint is made of the client, the type and the first frames of its trace.
/// - Nothing that was recorded gets in: of the message, whatever stands in quotes, addresses, paths
///   below a home and long numbers are blanked; of the trace only lines that are frames are kept.
///   Who told it is not stored, so there is nothing of anybody's to erase.
/// - There is an upper bound for sorts; beyond it known ones go on being counted.
/// - A sort that was resolved and is told again is open again.
@NullMarked
package tidemark.fault;

import org.jspecify.annotations.NullMarked;
