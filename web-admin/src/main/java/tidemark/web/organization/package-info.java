/// The organisation somebody looks at, and the pages about it as a whole.
///
/// - `CurrentOffice` is what every page of an organisation asks which one it is about: the address
///   names it, so two of them can be open beside each other. An address that names one the person
///   does not belong to is a page that is not there.
/// - The overview counts only what the person may see; founding and renaming are one form each.
/// - Leaving asks first and says what ends.
@NullMarked
package tidemark.web.organization;

import org.jspecify.annotations.NullMarked;
