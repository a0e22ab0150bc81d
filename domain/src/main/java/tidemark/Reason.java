package tidemark;

/// The catalogue of refusals: every answer that is not what was asked for has a line here. `%s` in
/// a sentence is filled with the refusal's details.
public enum Reason {
  CREDENTIAL_MISSING(
      Kind.UNAUTHENTICATED,
      "Send an API key or a token: 'Authorization: Bearer …' or 'X-API-Key: …'."),
  CREDENTIAL_INVALID(
      Kind.UNAUTHENTICATED,
      "This credential is unknown, expired or revoked. Make a new one in the portal."),
  LOGIN_WRONG(
      Kind.UNAUTHENTICATED,
      "Wrong e-mail address or password. An account with a second factor logs in with the browser."),
  LOGIN_UNFINISHED(
      Kind.FORBIDDEN,
      "This account has something to finish first, such as a new password or its e-mail address."
          + " Log in once with the browser: %s"),
  PASSWORD_LOGIN_OFF(Kind.FORBIDDEN, "Passwords are not taken here. Log in with the browser: %s"),
  REGISTRATION_CLOSED(
      Kind.FORBIDDEN, "Nobody can register here. Ask whoever runs this server for an account."),
  SCOPE_MISSING(Kind.FORBIDDEN, "This credential lacks the scope '%s'."),
  NOT_ALLOWED(Kind.FORBIDDEN, "Your role does not allow this."),
  PERSON_DISABLED(
      Kind.FORBIDDEN, "This account is disabled. Ask an administrator of your organisation."),
  NOT_FOUND(Kind.MISSING, "There is nothing here under that name."),
  CONFLICT_UNKNOWN(Kind.MISSING, "You have no conflict with this id."),
  BUCKET_UNKNOWN(Kind.MISSING, "The requested bucket '%s' does not exist"),
  EVENT_UNKNOWN(Kind.MISSING, "The bucket has no event %s."),
  FAULT_UNKNOWN(Kind.MISSING, "There is no error report with this id."),
  JOB_UNKNOWN(Kind.MISSING, "There is no job of this name."),
  ERASURE_UNKNOWN(
      Kind.MISSING, "There is no erasure like this, or what confirms it is wrong or too old."),
  DEVICE_UNKNOWN(Kind.MISSING, "You have no device with this id."),
  KEY_UNKNOWN(Kind.MISSING, "You have no API key with this id."),
  SESSION_UNKNOWN(Kind.MISSING, "You have no session with this id."),
  REVIEW_UNKNOWN(Kind.MISSING, "You have no review session with this number."),
  PROVIDER_UNKNOWN(Kind.MISSING, "Logging in with %s is not set up on this server."),
  PROVIDER_REFUSED(Kind.INVALID, "%s did not accept this login. Start it again."),
  ORGANIZATION_UNKNOWN(Kind.MISSING, "You belong to no organisation with this id."),
  PERSON_UNKNOWN(Kind.MISSING, "Nobody has the e-mail address %s."),
  MEMBER_UNKNOWN(Kind.MISSING, "The organisation has no member with this id."),
  DOMAIN_UNKNOWN(Kind.MISSING, "The organisation has no domain of this name."),
  IDENTITY_PROVIDER_UNKNOWN(
      Kind.MISSING, "The organisation has no identity provider of its own with this alias."),
  GITHUB_UNLINKED(Kind.MISSING, "The organisation is not linked to one of GitHub."),
  WEBHOOK_UNKNOWN(Kind.MISSING, "There is no webhook of yours with this id."),
  DELIVERY_UNKNOWN(Kind.MISSING, "The webhook has no message with this id."),
  WEBHOOK_DISABLED(Kind.CONFLICT, "This webhook is disabled. Enable it first."),
  INVITATION_UNKNOWN(
      Kind.MISSING,
      "There is no open invitation like this: it is unknown, used, ended or not yours."),
  TEAM_UNKNOWN(Kind.MISSING, "You are in no team with this id."),
  TEAM_CODE_UNKNOWN(Kind.MISSING, "No team has this code, or it is not meant for you."),
  TEAM_MEMBER_UNKNOWN(Kind.MISSING, "The team has no member with this id."),
  TEAM_FOREIGN(Kind.FORBIDDEN, "You do not belong to this team."),
  TEAM_ELSEWHERE(
      Kind.FORBIDDEN,
      "This team is for the people of an organisation you do not belong to. Ask there for an"
          + " invitation first."),
  TEAM_OWNER_NEEDED(
      Kind.FORBIDDEN, "A team needs an owner. Hand it to somebody else first, or delete it."),
  BLOCK_ITEM_UNKNOWN(Kind.MISSING, "The team's block list has no entry with this id."),
  SHARE_UNKNOWN(Kind.MISSING, "There is no shared session with this id."),
  SHARE_FOREIGN(Kind.FORBIDDEN, "Somebody else has shared this session."),
  CONSENT_UNKNOWN(Kind.MISSING, "You have given no consent with this id."),
  CONSENT_MISSING(
      Kind.FORBIDDEN,
      "You have not agreed that this team sees your sessions. Agree at /api/v1/consents first."),
  METHOD_UNKNOWN(Kind.METHOD, "This address does not know that method."),
  BODY_UNREADABLE(Kind.INVALID, "The body cannot be read: %s"),
  TIME_UNREADABLE(Kind.INVALID, "'%s' is not a time. Write it like 2026-01-31T09:30:00Z."),
  VALUE_INVALID(Kind.INVALID, "%s"),
  FIELDS_INVALID(Kind.UNPROCESSABLE, "Not all of this can be right: %s."),
  QUERY_FAILED(Kind.INVALID, "%s"),
  QUERY_LIMIT(Kind.INVALID, "%s"),
  CONFIRMATION_MISSING(Kind.FORBIDDEN, "Deleting needs '?force=1', because it cannot be undone."),
  BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is larger than the limit of %s."),
  BODY_TOO_DEEP(Kind.INVALID, "The body is nested deeper than %s levels."),
  MEDIA_UNKNOWN(Kind.MEDIA, "Send JSON with 'Content-Type: application/json'."),
  NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "This address answers in JSON."),
  LIMIT_REACHED(Kind.INVALID, "The limit of %s is reached. Remove what is no longer needed first."),
  TOO_MANY_REQUESTS(Kind.TOO_MANY, "Too many requests. Try again in %s seconds."),
  CONFLICT(Kind.CONFLICT, "%s"),
  ATTEMPT_RUNNING(
      Kind.CONFLICT,
      "The first request with this 'Idempotency-Key' is still running. Wait for it."),
  ATTEMPT_OTHER(
      Kind.UNPROCESSABLE, "Another request was already made with this 'Idempotency-Key'."),
  CURSOR_EXPIRED(
      Kind.GONE,
      "This cursor cannot be continued (%s). Mark what you have, start again without a cursor, and"
          + " at the end drop what did not come."),
  LAST_OWNER(Kind.CONFLICT, "An organisation needs an owner. Make somebody else one first."),
  DOMAIN_UNPROVED(Kind.CONFLICT, "Show first that the domain is yours: publish %s, and ask again."),
  MEMBER_MANAGED(
      Kind.CONFLICT,
      "This account belongs to the organisation's identity provider: it is deleted with the"
          + " membership. If that is meant, ask again with '?confirm=managed'."),
  DIRECTORY_UNAVAILABLE(
      Kind.UNAVAILABLE,
      "The directory of people does not answer. Nothing was changed; try again in a moment."),
  UNAVAILABLE(Kind.UNAVAILABLE, "The server cannot do this right now. Try again in a moment."),
  UNEXPECTED(
      Kind.BROKEN, "Something went wrong on our side. Quote the reference when you report it.");

  /// What sort of refusal: each door turns it into its own form exactly once.
  public enum Kind {
    UNAUTHENTICATED,
    FORBIDDEN,
    MISSING,
    GONE,
    METHOD,
    INVALID,
    UNPROCESSABLE,
    CONFLICT,
    TOO_LARGE,
    MEDIA,
    NOT_ACCEPTABLE,
    TOO_MANY,
    UNAVAILABLE,
    BROKEN
  }

  private final Kind kind;
  private final String sentence;

  Reason(Kind kind, String sentence) {
    this.kind = kind;
    this.sentence = sentence;
  }

  public Kind kind() {
    return kind;
  }

  /// The name on the wire, such as `scope-missing`.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
