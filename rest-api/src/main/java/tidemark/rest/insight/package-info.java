/// An organisation's figures on the wire, as JSON and as tables for a spreadsheet.
///
/// - They are there for owners, administrators and analysts; other members get 403, everybody else
///   the 404 of an organisation that does not exist.
/// - The period is 7, 30 or 90 days until now.
/// - A cell that a spreadsheet would take for a formula begins with an apostrophe instead: names of
///   repositories and of people are written by others.
@NullMarked
package tidemark.rest.insight;

import org.jspecify.annotations.NullMarked;
