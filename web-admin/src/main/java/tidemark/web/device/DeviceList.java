package tidemark.web.device;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.apikey.ApiKeys;
import tidemark.bucket.Buckets;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// The devices of the person in front of the page, and the one they are about to change.
@Named
@ViewScoped
public class DeviceList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Devices devices;
  @Inject private transient ApiKeys keys;
  @Inject private transient Buckets buckets;
  @Inject private transient Texts texts;

  private transient List<DeviceView> rows = List.of();
  private transient @Nullable DeviceView chosen;
  private @Nullable String name;

  @PostConstruct
  void read() {
    rows =
        devices.list(caller.get()).stream().filter(device -> device.revokedAt() == null).toList();
  }

  public void choose(DeviceView device) {
    chosen = device;
    name = device.name();
  }

  public void rename() {
    DeviceView renamed = devices.rename(caller.get(), chosen().id(), name == null ? "" : name);
    read();
    texts.done("device.renamed", renamed.name());
  }

  public void revoke() {
    DeviceView revoked = devices.revoke(caller.get(), chosen().id());
    read();
    texts.done("device.revoked", revoked.name());
  }

  /// The keys that end with the chosen device.
  public long getBoundKeys() {
    return keys.list(caller.get()).stream()
        .filter(key -> key.revokedAt() == null && chosen().id().equals(key.device()))
        .count();
  }

  /// The buckets that stay when the chosen device goes.
  public long getKeptBuckets() {
    return buckets.list(caller.get()).stream()
        .filter(bucket -> chosen().id().equals(bucket.device()))
        .count();
  }

  public List<DeviceView> getRows() {
    return rows;
  }

  public @Nullable DeviceView getChosen() {
    return chosen;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  private DeviceView chosen() {
    return Objects.requireNonNull(chosen, "no device was chosen");
  }
}
