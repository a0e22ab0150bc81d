package tidemark.launcher.listener;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/// Puts `LastWord` between the listener's parser and what answers requests. Payara looks it up by
/// the name of an add-on it knows (see `Bundle`).
public final class LastWordAddOn implements AddOn {
  @Override
  public void setup(@Nullable NetworkListener listener, FilterChainBuilder chain) {
    chain.add(chain.indexOfType(HttpServerFilter.class), new LastWord());
  }
}
