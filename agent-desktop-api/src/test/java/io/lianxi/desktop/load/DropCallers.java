package io.lianxi.desktop.load;

import io.lianxi.acd.local.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Callers who hang up at every moment of a contact's life: each group, played by a SIPp of its own,
 * after another time.
 */
final class DropCallers implements AutoCloseable {

  /** Who rings {@code called} and leaves after {@code patienceMillis}, if still there. */
  private record Group(String called, int patienceMillis) {}

  /**
   * In the flow, waiting, offered, while the phone rings, talking or held, and never. Asterisk
   * listens half a second to a silent caller before the application hears of the call.
   */
  private static final List<Group> GROUPS =
      List.of(
          new Group("10000", 900),
          new Group("10000", 3_000),
          new Group("10001", 600),
          new Group("10001", 800),
          new Group("10001", 1_200),
          new Group("10001", 1_700),
          new Group("10001", 2_500),
          new Group("10001", 3_500),
          new Group("10001", 5_500),
          new Group("10001", 60_000));

  private static final int FOR_SURE_MILLIS = 3_000;

  private final List<Sipp> groups;

  private DropCallers(List<Sipp> groups) {
    this.groups = groups;
  }

  /** As many of each group, all groups together {@code perSecond}. */
  static DropCallers start(Path folder, int sipPort, int contacts, int perSecond)
      throws IOException {
    List<Sipp> groups = new ArrayList<>();
    String calls = Integer.toString(each(contacts));
    for (int i = 0; i < GROUPS.size(); i++) {
      Group group = GROUPS.get(i);
      Sipp.Scenario scenario =
          new Sipp.Scenario(
              "drop-caller",
              Map.of("patience", Integer.toString(group.patienceMillis()), "prefix", prefix(i)));
      groups.add(
          Sipp.start(
              folder.resolve("callers-" + i),
              scenario,
              Ports.free(),
              sipPort,
              "-s",
              group.called(),
              "-r",
              Integer.toString(perSecond),
              "-rp",
              Integer.toString(1000 * GROUPS.size()),
              "-m",
              calls,
              "-l",
              calls));
    }
    return new DropCallers(groups);
  }

  /** The beginnings of the numbers of those who stayed long enough to be a contact for sure. */
  static List<String> patient() {
    return IntStream.range(0, GROUPS.size())
        .filter(i -> GROUPS.get(i).patienceMillis() >= FOR_SURE_MILLIS)
        .mapToObj(DropCallers::prefix)
        .toList();
  }

  private static String prefix(int group) {
    return "13" + group;
  }

  /** How many calls each group makes. */
  static int each(int contacts) {
    return contacts / GROUPS.size();
  }

  /** How many calls all groups make together. */
  static int calls(int contacts) {
    return each(contacts) * GROUPS.size();
  }

  /** Waits until the last has hung up; true when all went as the scenario says. */
  boolean succeed(Duration within) throws InterruptedException {
    boolean all = true;
    for (Sipp group : groups) {
      all &= group.succeeds(within);
    }
    return all;
  }

  @Override
  public void close() {
    groups.forEach(Sipp::close);
  }
}
