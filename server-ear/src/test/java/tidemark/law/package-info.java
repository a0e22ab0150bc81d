/// The law of the house, as tests.
///
/// - `HouseRulesTest` holds every law against the compiled classes, the sources and the migrations
///   of all modules.
/// - `PlantedViolationsTest` holds every law against a small house that breaks it: a law that does
///   not notice is red.
/// - `Line` is the one list of features, from left to right.
/// - A law is a name, a sentence and a function from a house to its breaches; there is no list of
///   exceptions without a reason beside each.
@NullMarked
package tidemark.law;

import org.jspecify.annotations.NullMarked;
