/// The menu of the portal.
///
/// It is the one list of the pages there are. A link is shown to those who may see its page; that
/// is a courtesy and no protection, because each page asks its door again.
///
/// The links of an organisation carry its id, so that an address can be kept, sent to a colleague
/// and opened beside another organisation's.
@NullMarked
package tidemark.web.navigation;

import org.jspecify.annotations.NullMarked;
