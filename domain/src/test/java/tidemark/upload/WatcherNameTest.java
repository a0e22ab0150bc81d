package tidemark.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatcherNameTest {
  @ParameterizedTest
  @CsvSource({
    "aw-watcher-window_laptop,      aw-watcher-window,      laptop,      currentwindow",
    "aw-watcher-afk_my_laptop,      aw-watcher-afk,         my_laptop,   afkstatus",
    "aw-watcher-web-firefox_laptop, aw-watcher-web-firefox, laptop,      web.tab.current",
    "aw-watcher-input_laptop,       aw-watcher-input,       laptop,      os.hid.input",
    "aw-watcher-webcam_laptop,      aw-watcher-webcam,      laptop,      unknown",
    "diary_laptop,                  diary,                  laptop,      unknown",
    "aw-watcher-window,             aw-watcher-window,      unknown,     currentwindow",
    "aw-watcher-window_,            aw-watcher-window,      unknown,     currentwindow",
  })
  void aNameTellsClientHostAndType(String bucket, String client, String hostname, String type) {
    assertEquals(new WatcherName(client, hostname, type), WatcherName.of(bucket));
  }
}
