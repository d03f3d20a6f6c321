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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The same load through Lianxi and through Asterisk's own app_queue, on the same machine in the
 * same run: callers who dial a number that leads straight to a queue, agents who answer at once.
 */
final class LoadRun {
  private static final Load LOAD = Load.fromSystemProperties();
  private static final Path FOLDER = Path.of("target", "load").toAbsolutePath();
  private static final Duration AFTERWARDS = Duration.ofSeconds(60);

  @Test
  void measures() throws IOException, InterruptedException {
    List<LoadResult> results = List.of(lianxi(), appQueue());
    System.out.printf(
        "%nLoad: %d agents, %d calls/s for %d s, %d s talk, no wrap-up%n%n%s%n",
        LOAD.agents(),
        LOAD.callsPerSecond(),
        LOAD.lasting().toSeconds(),
        LOAD.talk().toSeconds(),
        LoadResult.header());
    results.forEach(result -> System.out.println(result.row()));
    assertThat(results).allMatch(LoadResult::allAnswered);
  }

  private LoadResult lianxi() throws IOException, InterruptedException {
    try (Centre centre = Centre.start(FOLDER.resolve("home"), properties())) {
      Api supervisor = centre.as("supervisor");
      withoutWrapUp(supervisor);
      List<ScriptedAgent> agents = new ArrayList<>();
      List<Phones.Phone> phones = new ArrayList<>();
      HttpClient http = HttpClient.newHttpClient();
      for (int i = 1; i <= LOAD.agents(); i++) {
        String name = "agent%02d".formatted(i);
        Api api = centre.as(name);
        phones.add(
            new Phones.Phone(name, api.get("/api/desk/softphone").required("password").asString()));
        agents.add(new ScriptedAgent(api, http, ScriptedAgent.ACCEPTS));
      }
      LoadResult result =
          run("Lianxi", centre.sipPort(), phones, centre.asteriskPid(), centre.pid());
      await()
          .atMost(AFTERWARDS)
          .untilAsserted(() -> assertThat(busy(supervisor)).as("waiting or talking").isZero());
      agents.forEach(ScriptedAgent::close);
      return result;
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(Centre.DIRECT);
    properties.put("lianxi.demo.agents", Integer.toString(LOAD.agents()));
    return properties;
  }

  private static void withoutWrapUp(Api supervisor) {
    JsonNode policy = supervisor.get("/api/queues/general");
    ((tools.jackson.databind.node.ObjectNode) policy).put("wrapUpSeconds", 0);
    supervisor.put("/api/queues/general", policy);
  }

  private static int busy(Api supervisor) {
    int busy = 0;
    for (JsonNode queue : supervisor.get("/api/wallboard").required("queues")) {
      busy += queue.required("waiting").asInt() + queue.required("talking").asInt();
    }
    return busy;
  }

  private LoadResult appQueue() throws IOException, InterruptedException {
    try (AppQueue queue = AppQueue.start(FOLDER.resolve("app-queue"), LOAD.agents())) {
      return run("app_queue", queue.sipPort(), queue.phones(), queue.pid(), 0);
    }
  }

  private static LoadResult run(
      String system, int sipPort, List<Phones.Phone> phones, long asterisk, long application)
      throws IOException, InterruptedException {
    Path folder = FOLDER.resolve(system);
    String calls = Integer.toString(LOAD.calls());
    String talk = Long.toString(LOAD.talk().toMillis());
    try (Phones answering =
        Phones.start(
            folder, sipPort, phones, new Sipp.Scenario("phone"), "-d", talk, "-m", calls)) {
      ProcessorTime asteriskTime = ProcessorTime.from(asterisk);
      ProcessorTime applicationTime = ProcessorTime.from(application == 0 ? asterisk : application);
      String rate = Integer.toString(LOAD.callsPerSecond());
      try (Sipp calling =
          Sipp.start(
              folder,
              "caller",
              Centre.freePorts(1)[0],
              sipPort,
              "-s",
              "10001",
              "-r",
              rate,
              "-m",
              calls,
              "-l",
              calls)) {
        boolean allAnswered =
            calling.succeeds(LOAD.lasting().plus(AFTERWARDS)) && answering.succeed(AFTERWARDS);
        return new LoadResult(
            system,
            LOAD.calls(),
            allAnswered,
            LoadResult.latencies(calling.noted(), answering.noted()),
            asteriskTime.percent(),
            application == 0 ? 0 : applicationTime.percent());
      }
    }
  }
}
