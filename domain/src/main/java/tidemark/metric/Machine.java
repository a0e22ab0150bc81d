package tidemark.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.TimeUnit;
import tidemark.Database;

/// What the virtual machine and the pool say of themselves.
@ApplicationScoped
class Machine {
  private static final double MILLIS = TimeUnit.SECONDS.toMillis(1);

  @Inject private Database database;

  void scrape(@Observes Scrape scrape) {
    scrape.is(Metric.POOL_USED, database.lent());
    scrape.is(Metric.POOL_WAITING, database.awaited());
    memory(scrape, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
    memory(scrape, "other", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(gc -> {
          scrape.is(Metric.COLLECTIONS, gc.getCollectionCount(), gc.getName());
          scrape.is(Metric.COLLECTING, gc.getCollectionTime() / MILLIS, gc.getName());
        });
    scrape.is(Metric.THREADS, ManagementFactory.getThreadMXBean().getThreadCount());
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(cpu -> scrape.is(Metric.CPU, cpu.toMillis() / MILLIS));
    scrape.is(Metric.STARTED, ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
  }

  private static void memory(Scrape scrape, String area, MemoryUsage memory) {
    scrape.is(Metric.MEMORY_USED, memory.getUsed(), area);
    if (memory.getMax() > 0) {
      scrape.is(Metric.MEMORY_MOST, memory.getMax(), area);
    }
  }
}
