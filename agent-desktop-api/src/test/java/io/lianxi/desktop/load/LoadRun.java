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
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The same load through Lianxi and through Asterisk's own app_queue, on the same machine in the
 * same run: callers who dial a number that leads straight to a queue, agents who answer at once.
 */
final class LoadRun {
  private static final List<Load> LOADS = Load.fromSystemProperties();
  private static final Path FOLDER = Path.of("target", "load").toAbsolutePath();
  private static final Duration AFTERWARDS = Duration.ofSeconds(60);

  /** What is measured: where its calls go, and which processes work for it. */
  private record Subject(
      String name,
      int sipPort,
      List<Phones.Phone> phones,
      long asterisk,
      OptionalLong application) {}

  @Test
  void measures() throws IOException, InterruptedException {
    List<LoadResult> results = new ArrayList<>(lianxi());
    results.addAll(appQueue());
    System.out.printf(
        "%nLoad: %d agents, calls for %d s, %d s talk, no wrap-up; load average %s%n%n%s%n",
        Load.AGENTS,
        LOADS.getFirst().lasting().toSeconds(),
        LOADS.getFirst().talk().toSeconds(),
        Machine.load(),
        LoadResult.header());
    results.forEach(result -> System.out.println(result.row()));
    assertThat(results).allMatch(LoadResult::allAnswered);
  }

  private static List<LoadResult> lianxi() throws IOException, InterruptedException {
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
      Subject lianxi =
          new Subject(
              "Lianxi",
              centre.sipPort(),
              phones,
              centre.asteriskPid(),
              OptionalLong.of(centre.pid()));
      List<LoadResult> results = new ArrayList<>();
      for (Load load : LOADS) {
        results.add(run(lianxi, load));
        await()
            .atMost(AFTERWARDS)
            .untilAsserted(() -> assertThat(busy(supervisor)).as("waiting or talking").isZero());
      }
      agents.forEach(ScriptedAgent::close);
      return results;
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(Centre.DIRECT);
    properties.put("lianxi.demo.agents", Integer.toString(Load.AGENTS));
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

  private static List<LoadResult> appQueue() throws IOException, InterruptedException {
    try (AppQueue queue = AppQueue.start(FOLDER.resolve("app-queue"), Load.AGENTS)) {
      Subject appQueue =
          new Subject(
              "app_queue", queue.sipPort(), queue.phones(), queue.pid(), OptionalLong.empty());
      List<LoadResult> results = new ArrayList<>();
      for (Load load : LOADS) {
        results.add(run(appQueue, load));
      }
      return results;
    }
  }

  private static LoadResult run(Subject subject, Load load)
      throws IOException, InterruptedException {
    Path folder = FOLDER.resolve(subject.name() + "-" + load.callsPerSecond());
    String calls = Integer.toString(load.calls());
    String talk = Long.toString(load.talk().toMillis());
    String rate = Integer.toString(load.callsPerSecond());
    Sipp.Scenario phone = new Sipp.Scenario("phone");
    int port = Centre.freePorts(1)[0];
    try (Phones answering =
        Phones.start(folder, subject.sipPort(), subject.phones(), phone, "-d", talk, "-m", calls)) {
      ProcessorTime asterisk = ProcessorTime.from(subject.asterisk());
      Optional<ProcessorTime> application =
          subject.application().stream().mapToObj(ProcessorTime::from).findFirst();
      try (Sipp calling =
          Sipp.start(
              folder,
              "caller",
              port,
              subject.sipPort(),
              "-s",
              "10001",
              "-r",
              rate,
              "-m",
              calls,
              "-l",
              calls)) {
        boolean allAnswered =
            calling.succeeds(load.lasting().plus(AFTERWARDS)) && answering.succeed(AFTERWARDS);
        return new LoadResult(
            subject.name(),
            load,
            allAnswered,
            LoadResult.latencies(calling.noted(), answering.noted()),
            asterisk.seconds(),
            application.map(ProcessorTime::seconds).orElse(0.0));
      }
    }
  }
}
