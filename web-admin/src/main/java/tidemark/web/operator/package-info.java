/// The pages of whoever hosts the installation: organisations, jobs, error reports, and how it all
/// is.
///
/// - They are shown to people with the realm's role `operator`; for everybody else they are
///   forbidden, and the menu does not name them.
/// - Nothing that anybody recorded is on them: numbers of people and devices, names of jobs, and
///   reports out of which clients' data were taken.
/// - What is done here is done by the doors that the command line uses too.
@NullMarked
package tidemark.web.operator;

import org.jspecify.annotations.NullMarked;
