/// The files that pages offer: the figures of an organisation and its audit log, as CSV, and all
/// that a person has, as a ZIP.
///
/// - A file is what the page shows, chosen by the same words in the address.
/// - It is made by the same method of the same door that the API calls, so that what a spreadsheet
///   would compute is text here as well.
/// - Who may not see the page does not get the file; there is no telling whether it exists.
@NullMarked
package tidemark.web.download;

import org.jspecify.annotations.NullMarked;
