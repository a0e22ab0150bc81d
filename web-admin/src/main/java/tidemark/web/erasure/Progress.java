package tidemark.web.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.erasure.ErasureView;
import tidemark.erasure.Erasures;
import tidemark.web.Asked;

/// How far an erasure is, for whoever has the page's address.
@Named
@RequestScoped
public class Progress {
  private static final String DONE = "done";

  @Inject private Erasures erasures;
  @Inject private Asked asked;

  private @Nullable ErasureView view;

  @PostConstruct
  void read() {
    view =
        asked
            .id("erasure")
            .map(erasures::find)
            .orElseThrow(() -> new Refusal(Reason.ERASURE_UNKNOWN));
  }

  public ErasureView getView() {
    if (view == null) {
      throw new Refusal(Reason.ERASURE_UNKNOWN);
    }
    return view;
  }

  public boolean isDone() {
    return getView().status().equals(DONE);
  }
}
