package io.lianxi.desktop.load;

import io.lianxi.acd.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many {@link MenuCaller}s: SIPp signals for all of them, one thread hears and speaks. */
final class MenuCallers implements AutoCloseable {
  private static final int TICK_MILLIS = 4;
  private static final int PACKET = 2_048;

  /** The customers to try things with are 13800000001 to 13800000020. */
  private static final int CUSTOMERS = 20;

  private final Selector selector;
  private final List<MenuCaller> callers = new ArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Sipp sipp;
  private volatile long longestAbsence;

  /**
   * How long after {@code key} was released somebody spoke.
   *
   * @param at when, by {@link System#nanoTime}
   */
  record Answer(char key, Duration time, long at) {}

  /**
   * Some who ring {@code called}, {@code perSecond} of them, and stay for {@code patience}.
   *
   * @param keys pressed in turn
   */
  record Wish(String called, int callers, int perSecond, Duration patience, List<Character> keys) {}

  MenuCallers(Path folder, int sipPort, Wish wish) throws IOException {
    selector = Selector.open();
    Random random = new Random(1);
    StringBuilder ports = new StringBuilder("SEQUENTIAL\n");
    for (int i = 0; i < wish.callers(); i++) {
      MenuCaller caller =
          new MenuCaller(
              selector,
              random,
              wish.keys(),
              (key, time) -> answers.add(new Answer(key, time, System.nanoTime())));
      callers.add(caller);
      ports.append("138%08d;%d\n".formatted(1 + i % CUSTOMERS, caller.port()));
    }
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("callers.csv"), ports);
    Thread.ofPlatform().daemon().name("menu-callers").start(this::live);
    String calls = Integer.toString(wish.callers());
    String patience = Long.toString(wish.patience().toMillis());
    sipp =
        Sipp.start(
            folder,
            new Sipp.Scenario("menu-caller", Map.of("patience", patience)),
            Ports.free(),
            sipPort,
            "-inf",
            file.toString(),
            "-s",
            wish.called(),
            "-r",
            Integer.toString(wish.perSecond()),
            "-m",
            calls,
            "-l",
            calls);
  }

  private void live() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(PACKET);
    long heardAt = System.nanoTime();
    long absence = 0;
    try {
      while (selector.isOpen()) {
        // many at once cost less than each as it comes
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
        selector.selectNow();
        for (SelectionKey key : selector.selectedKeys()) {
          ((MenuCaller) key.attachment()).receive(buffer);
        }
        selector.selectedKeys().clear();
        long now = System.nanoTime();
        absence = Math.max(absence, now - heardAt);
        longestAbsence = absence;
        heardAt = now;
        for (MenuCaller caller : callers) {
          caller.tick(now);
        }
      }
    } catch (ClosedSelectorException closed) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many have heard anything yet. */
  long spokenTo() {
    return callers.stream().filter(MenuCaller::isSpokenTo).count();
  }

  /** How long the callers did not listen at most, as this JVM had no time for them. */
  Duration longestAbsence() {
    return Duration.ofNanos(longestAbsence);
  }

  /** How many keys were not answered so far. */
  int lost() {
    return callers.stream().mapToInt(MenuCaller::lost).sum();
  }

  /** The answers since it was asked last. */
  List<Answer> answers() {
    List<Answer> taken = new ArrayList<>();
    for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
      taken.add(answer);
    }
    return taken;
  }

  /** Waits until all have hung up; true when all went as the scenario says. */
  boolean succeed(Duration within) throws InterruptedException {
    return sipp.succeeds(within);
  }

  @Override
  public void close() throws IOException {
    sipp.close();
    selector.close();
    for (MenuCaller caller : callers) {
      caller.close();
    }
  }
}
