package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same load through Lianxi and through Asterisk's own app_queue, on the same machine in the
 * same run: callers who dial a number that leads straight to a queue, agents who answer at once.
 * Each rate ends {@link LoadCalls#PATIENCE} after its last caller at the latest.
 */
final class LoadRun {
  private static final List<Load> LOADS = Load.fromSystemProperties();
  private static final Path FOLDER = Path.of("target", "load").toAbsolutePath();
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final List<LoadResult> results = new ArrayList<>();

  /** What is measured: where its calls go, and which processes work for it. */
  record Subject(
      String name,
      int sipPort,
      List<Phones.Phone> phones,
      Supplier<Map<Worker, ProcessorTime>> workers) {}

  @Test
  void measures() throws IOException, InterruptedException {
    System.out.printf(
        "%nLoad: %d agents, calls for %d s, %d s talk, no wrap-up, all recorded%n%n%s%n",
        Load.AGENTS,
        LOADS.getFirst().lasting().toSeconds(),
        LOADS.getFirst().talk().toSeconds(),
        LoadResult.header());
    lianxi();
    appQueue();
    assertThat(results).hasSize(2 * LOADS.size());
    assertThat(results).extracting(LoadResult::problem).containsOnly("");
  }

  /** At once: a run that is cut off has told what it knows. */
  private void tell(LoadResult result) {
    results.add(result);
    System.out.println(result.row());
  }

  private void lianxi() throws IOException, InterruptedException {
    try (Centre centre = Centre.start(FOLDER.resolve("home"), properties(), Centre.SERVER)) {
      Api supervisor = centre.as("supervisor");
      withoutWrapUp(supervisor);
      List<ScriptedAgent> agents = new ArrayList<>();
      List<Phones.Phone> phones = new ArrayList<>();
      HttpClient http = HttpClient.newHttpClient();
      for (int i = 1; i <= Load.AGENTS; i++) {
        String name = "agent%02d".formatted(i);
        Api api = centre.as(name);
        phones.add(
            new Phones.Phone(name, api.get("/api/desk/softphone").required("password").asString()));
        agents.add(new ScriptedAgent(api, http, ScriptedAgent.ACCEPTS));
      }
      Subject lianxi = new Subject("Lianxi", centre.sipPort(), phones, () -> workers(centre));
      LoadCalls.make(lianxi, Load.warmUp(), FOLDER);
      for (Load load : LOADS) {
        tell(LoadCalls.make(lianxi, load, FOLDER).but(leftOver(supervisor)));
      }
      agents.forEach(ScriptedAgent::close);
    }
  }

  private static Map<Worker, ProcessorTime> workers(Centre centre) {
    Map<Worker, ProcessorTime> workers = new EnumMap<>(asterisk(centre.asteriskPid()));
    workers.put(Worker.APPLICATION, ProcessorTime.from(centre.pid()));
    workers.put(Worker.POSTGRES, ProcessorTime.ofFamily(centre.postgresPid()));
    workers.put(Worker.REDIS, ProcessorTime.from(centre.redisPid()));
    workers.put(Worker.DESKS, Machine.ownTime());
    return workers;
  }

  private static Map<Worker, ProcessorTime> asterisk(long pid) {
    return Map.of(
        Worker.ASTERISK, ProcessorTime.from(pid), Worker.RECORDING, ProcessorTime.ofChildren(pid));
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(Centre.DIRECT);
    properties.put("lianxi.demo.agents", Integer.toString(Load.AGENTS));
    return properties;
  }

  private static void withoutWrapUp(Api supervisor) {
    JsonNode policy = supervisor.get("/api/queues/general");
    ((ObjectNode) policy).put("wrapUpSeconds", 0);
    supervisor.put("/api/queues/general", policy);
  }

  /** Waits until all is over; what is not is a problem of the load before. */
  private static String leftOver(Api supervisor) {
    try {
      await().atMost(QUIET).until(() -> busy(supervisor) == 0);
      return "";
    } catch (ConditionTimeoutException e) {
      return busy(supervisor) + " left over";
    }
  }

  private static int busy(Api supervisor) {
    int busy = 0;
    for (JsonNode queue : supervisor.get("/api/wallboard").required("queues")) {
      busy += queue.required("waiting").asInt() + queue.required("talking").asInt();
    }
    return busy;
  }

  private void appQueue() throws IOException, InterruptedException {
    Path music = FOLDER.resolve("home/asterisk/moh");
    try (AppQueue queue = AppQueue.start(FOLDER.resolve("app-queue"), music, Load.AGENTS)) {
      Subject appQueue =
          new Subject("app_queue", queue.sipPort(), queue.phones(), () -> asterisk(queue.pid()));
      for (Load load : LOADS) {
        tell(LoadCalls.make(appQueue, load, FOLDER));
      }
    }
  }
}
