/// What a person did about pull requests: comments, approvals, requests for changes.
///
/// - No client sends an id. What was done, about which pull request and when is the act's name, so
///   a client that sends it again, alone or in a batch, stores nothing twice.
/// - A batch takes as many statements as a single act, but for the feed's.
/// - An act may name the session it was done in; one that is not the person's own is left out.
@NullMarked
package tidemark.work.activity;

import org.jspecify.annotations.NullMarked;
