package tidemark.client.samay;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tidemark.client.wire.Bell;

/// An icon on the desktop, with the menu that is right just now.
public final class Tray implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final int SIZE = 16;

  private final TrayIcon icon = new TrayIcon(picture(), "Samay Sync");
  private final Supplier<Menu> menu;
  private final Consumer<Menu.Act> act;
  private final Bell closing = new Bell();
  private Optional<Menu> shown = Optional.empty();

  private Tray(Supplier<Menu> menu, Consumer<Menu.Act> act) {
    this.menu = menu;
    this.act = act;
  }

  /// Nothing where there is no desktop, or none with a place for icons.
  public static Optional<Tray> open(Supplier<Menu> menu, Consumer<Menu.Act> act) {
    if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
      return Optional.empty();
    }
    try {
      Tray tray = new Tray(menu, act);
      tray.icon.setImageAutoSize(true);
      SystemTray.getSystemTray().add(tray.icon);
      Thread _ = Thread.ofVirtual().name("tray").start(tray::run);
      return Optional.of(tray);
    } catch (AWTException _) {
      return Optional.empty();
    }
  }

  private void run() {
    try {
      do {
        Menu now = menu.get();
        EventQueue.invokeLater(() -> show(now));
      } while (!closing.await(LOOK));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(Menu now) {
    if (shown.equals(Optional.of(now))) {
      return;
    }
    PopupMenu popup = new PopupMenu();
    for (Menu.Entry entry : now.entries()) {
      MenuItem item = new MenuItem(entry.label());
      item.setEnabled(entry.act() != Menu.Act.NOTHING);
      item.addActionListener(_ -> act.accept(entry.act()));
      popup.add(item);
    }
    icon.setPopupMenu(popup);
    shown = Optional.of(now);
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0x1c, 0x6e, 0x8c));
    pen.fillOval(1, 1, SIZE - 2, SIZE - 2);
    pen.dispose();
    return picture;
  }

  @Override
  public void close() {
    closing.ring();
    SystemTray.getSystemTray().remove(icon);
  }
}
