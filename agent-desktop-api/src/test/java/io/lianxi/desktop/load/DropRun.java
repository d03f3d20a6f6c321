package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.local.TestCore;
import io.lianxi.desktop.load.DropAgents.Manner;
import io.lianxi.desktop.load.Phones.Phone;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls that drop at every moment: in the flow, waiting, while the desk or the phone rings,
 * talking, on hold; agents who decline, let ring, have a busy phone or none, or lose their desk.
 * Soon after the last one nothing is left of any.
 */
final class DropRun {
  private static final int CONTACTS = Integer.getInteger("drop.contacts", 10_000);
  private static final int CALLS_PER_SECOND = Integer.getInteger("drop.calls-per-second", 18);
  private static final int AGENTS = Integer.getInteger("drop.agents", 100);
  private static final Path FOLDER = Path.of("target", "load", "drop").toAbsolutePath();
  private static final Duration RECONCILED_WITHIN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LASTS =
      Duration.ofSeconds(CONTACTS / CALLS_PER_SECOND).plus(PATIENCE);

  /** Of twenty agents: two with a busy phone, one with none. */
  private enum Line {
    ANSWERS,
    BUSY,
    MISSING;

    static Line of(int agent) {
      return switch (agent % 20) {
        case 3, 13 -> BUSY;
        case 7 -> MISSING;
        default -> ANSWERS;
      };
    }
  }

  private static Manner manner(int agent) {
    return switch (agent % 20) {
      case 5, 15 -> Manner.DECLINES;
      case 9 -> Manner.LETS_RING;
      case 17 -> Manner.LOSES_DESK;
      default -> Manner.SERVES;
    };
  }

  @Test
  void nothingIsLeftOfAnyCall() throws IOException, InterruptedException {
    Map<String, String> wishes = new HashMap<>(Centre.DIRECT);
    wishes.put("lianxi.demo.agents", Integer.toString(AGENTS));
    try (Servers servers = Servers.start(FOLDER.resolve("servers"), wishes);
        Centre centre = Centre.start(FOLDER.resolve("home"), servers.properties(), Centre.SERVER);
        TestCore core = servers.core();
        DropAgents agents = new DropAgents(centre)) {
      centre
          .as("supervisor")
          .put(
              "/api/queues/general",
              Map.of(
                  "labelZh", "综合",
                  "labelEn", "General",
                  "offerTimeoutSeconds", 5,
                  "declineDelaySeconds", 1,
                  "returnWithinSeconds", 0,
                  "wrapUpSeconds", 1));
      run(servers, core, centre, agents);
    }
  }

  private static void run(Servers servers, TestCore core, Centre centre, DropAgents agents)
      throws IOException, InterruptedException {
    List<Phones> phones = new ArrayList<>();
    try {
      phones.add(phones(servers, centre, Line.ANSWERS, "drop-phone"));
      phones.add(phones(servers, centre, Line.BUSY, "busy-phone"));
      for (int i = 1; i <= AGENTS; i++) {
        agents.comes(name(i), manner(i));
      }
      boolean callersWent;
      try (DropCallers callers =
          DropCallers.start(FOLDER, servers.sipPort(), CONTACTS, CALLS_PER_SECOND)) {
        callersWent = callers.succeed(LASTS);
      }
      report(servers, core, callersWent);
    } finally {
      phones.forEach(Phones::close);
    }
  }

  private static String name(int agent) {
    return "agent%02d".formatted(agent);
  }

  private static Phones phones(Servers servers, Centre centre, Line line, String scenario)
      throws IOException, InterruptedException {
    List<Phone> phones = new ArrayList<>();
    for (int i = 1; i <= AGENTS; i++) {
      if (Line.of(i) == line) {
        String name = name(i);
        String password =
            centre.as(name).get("/api/desk/softphone").required("password").asString();
        phones.add(new Phone(name, password));
      }
    }
    return Phones.start(
        FOLDER.resolve(scenario),
        servers.sipPort(),
        phones,
        new Sipp.Scenario(scenario, Map.of("patience", "2500")));
  }

  private static void report(Servers servers, TestCore core, boolean callersWent)
      throws IOException {
    long lastCallEnded = System.nanoTime();
    Contacts contacts = core.get(Contacts.class);
    List<AgentId> agents = new ArrayList<>();
    for (int i = 1; i <= AGENTS; i++) {
      agents.add(new AgentId(name(i)));
    }
    await("nothing is left in Redis")
        .atMost(RECONCILED_WITHIN)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              assertThat(Stories.stillOpen(contacts)).as("contacts without a call").isEmpty();
              assertThat(core.get(Presences.class).findAll(agents).stream().map(AgentState::load))
                  .as("agents with a contact that is over")
                  .allMatch(Map::isEmpty);
            });
    double reconciled = (System.nanoTime() - lastCallEnded) / 1e9;
    JdbcClient jdbc = core.get(JdbcClient.class);
    await("the history has them all")
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("select count(*) from contacts where not is_done")
                        .query(Long.class)
                        .single()
                    == 0);
    Stories stories = Stories.read(jdbc);
    System.out.printf(
        "%nOf %d calls %d reached the application; all over %.1f s after the last call;"
            + " load average %s%s%n%n| contacts | how they ended |%n|---|---|%n",
        DropCallers.calls(CONTACTS),
        stories.count(),
        reconciled,
        Machine.load(),
        callersWent ? "" : " (SIPp saw calls that went otherwise)");
    stories.endings().forEach((way, count) -> System.out.printf("| %d | %s |%n", count, way));
    assertThat(stories.unfinished()).isEmpty();
    assertThat(stories.offeredTwice()).isEmpty();
    for (String prefix : DropCallers.patient()) {
      assertThat(stories.from(prefix))
          .as("calls of " + prefix)
          .isEqualTo(DropCallers.each(CONTACTS));
    }
    assertThat(servers.channels()).as("calls left in Asterisk").isZero();
  }
}
