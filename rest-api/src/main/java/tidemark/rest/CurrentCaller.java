package tidemark.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;

/// Who asks in this request.
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;
  private @Nullable String shown;
  private @Nullable String deviceName;

  public Caller caller() {
    return found().orElseThrow(() -> new Refusal(Reason.CREDENTIAL_MISSING));
  }

  /// For routes that answer everybody, but some differently.
  public Optional<Caller> found() {
    return Optional.ofNullable(caller);
  }

  /// The device the client says it is, as it wrote it in `X-Device-Id`: a claim, not a proof.
  public Optional<String> deviceName() {
    return Optional.ofNullable(deviceName);
  }

  /// The credential itself, for a stream that asks it again; never for a log.
  public String shown() {
    return Optional.ofNullable(shown).orElseThrow(() -> new Refusal(Reason.CREDENTIAL_MISSING));
  }

  void is(Caller caller, String shown) {
    this.caller = caller;
    this.shown = shown;
  }

  void speaksFor(@Nullable String deviceName) {
    this.deviceName = deviceName == null || deviceName.isBlank() ? null : deviceName.strip();
  }
}
