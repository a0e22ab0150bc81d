/// Part of a house that breaks every law.
///
/// - What is wrong is said beside each class.
/// - The real house never imports it.
/// - `PlantedViolationsTest` counts on it.
@NullMarked
package tidemark.law.planted.rest.docs;

import org.jspecify.annotations.NullMarked;
