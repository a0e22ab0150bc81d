package tidemark.rest.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.chronicle.Entry;

/// A page of what happened.
record EntryPageJson(List<EntryJson> entries, @Nullable String next) {
  static EntryPageJson of(Page<Entry> page) {
    return new EntryPageJson(page.items().stream().map(EntryJson::of).toList(), page.next());
  }
}
