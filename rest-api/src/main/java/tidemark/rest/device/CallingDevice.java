package tidemark.rest.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tidemark.Caller;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.rest.CurrentCaller;

/// The caller, on the device the request speaks for.
@RequestScoped
public class CallingDevice {
  @Inject private CurrentCaller current;
  @Inject private Devices devices;

  public Caller caller() {
    Caller caller = current.caller();
    if (current.deviceName().isEmpty()) {
      return caller;
    }
    UUID device =
        devices.calling(caller, current.deviceName()).map(DeviceView::id).orElse(caller.device());
    return caller.on(device);
  }
}
