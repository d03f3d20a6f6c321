package io.lianxi.desktop.load;

import io.lianxi.acd.local.Ports;
import io.lianxi.desktop.carrier.CallRecord;
import io.lianxi.desktop.carrier.Conduct;
import io.lianxi.desktop.carrier.Telephones;
import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Agents who talk for a campaign, for as long as whoever was called stays, and then say what came
 * of it; their phones answer by themselves.
 */
final class CampaignAgents implements AutoCloseable {
  private static final List<String> DISPOSITIONS =
      List.of("WON", "LOST", "LOST", "CALL_AGAIN", "DO_NOT_CALL");

  private final List<ScriptedAgent> desks = new ArrayList<>();
  private final List<Talk> talks = new CopyOnWriteArrayList<>();
  private final Telephones telephones;
  private final AtomicLong wrapUpMillis = new AtomicLong();
  private final SplittableRandom random = new SplittableRandom(1);
  private final Duration longestWrapUp;

  /** The agents {@code names}, with desks at {@code centre} and phones at the Asterisk behind. */
  CampaignAgents(
      Centre centre, List<String> names, Path folder, int sipPort, Duration longestWrapUp)
      throws IOException, InterruptedException {
    this.longestWrapUp = longestWrapUp;
    int port = Ports.free();
    List<Phones.Phone> phones =
        names.stream().map(name -> new Phones.Phone(name, password(centre.as(name)))).toList();
    Phones.register(folder, sipPort, phones, port);
    telephones = Telephones.at(port, (name, nth) -> Conduct.stays());
    HttpClient http = HttpClient.newHttpClient();
    for (String name : names) {
      desks.add(new ScriptedAgent(centre.as(name), http, new Habit(name)));
    }
  }

  private static String password(Api api) {
    return api.get("/api/desk/softphone").required("password").asString();
  }

  /** A customer whom an agent talked with, and how long the agent was busy with it after that. */
  private record Talk(String agent, JsonNode contact, Duration wrapUp) {
    boolean occupies(Instant moment) {
      return !moment.isBefore(at("connectedAt")) && moment.isBefore(at("endedAt").plus(wrapUp));
    }

    Instant at(String name) {
      return Instant.parse(contact.required(name).asString());
    }
  }

  /** Nothing rings: an agent is the call's from the beginning. */
  private final class Habit implements ScriptedAgent.Habit {
    private final String agent;

    private Habit(String agent) {
      this.agent = agent;
    }

    @Override
    public void offered(Api api, JsonNode contact) {
      api.post(ScriptedAgent.path(contact, "accept"), Map.of());
    }

    @Override
    public void wrapsUp(Api api, JsonNode contact) {
      long millis = wrapUp();
      talks.add(new Talk(agent, contact, Duration.ofMillis(millis)));
      String disposition = disposition();
      Later.after(
          Duration.ofMillis(millis),
          () -> {
            wrapUpMillis.addAndGet(millis);
            api.post(
                ScriptedAgent.path(contact, "wrap-up"),
                Map.of("disposition", disposition, "note", ""));
          });
    }
  }

  private synchronized long wrapUp() {
    return random.nextLong(longestWrapUp.toMillis() / 3, longestWrapUp.toMillis());
  }

  private synchronized String disposition() {
    return DISPOSITIONS.get(random.nextInt(DISPOSITIONS.size()));
  }

  /**
   * The talks on agents' phones, each as a call of its own, though a phone's line may stay up for
   * many; heard from when the phone, silent before, first had a sound after the customer was there.
   */
  List<CallRecord> calls() {
    return talks.stream().map(this::call).toList();
  }

  private CallRecord call(Talk talk) {
    Instant opened = talk.at("openedAt");
    Instant ended = talk.at("endedAt");
    Instant heard =
        telephones.voices(talk.agent()).stream()
            .filter(at -> !at.isBefore(opened) && at.isBefore(ended))
            .findFirst()
            .orElse(null);
    return new CallRecord(
        talk.agent(),
        talk.contact().required("customerAddress").asString(),
        Conduct.stays(),
        opened,
        talk.at("connectedAt"),
        heard,
        ended,
        false);
  }

  /** Had one of them nobody to talk with, and nothing to write down? */
  boolean isAnyFree(Instant moment) {
    return talks.stream().filter(talk -> talk.occupies(moment)).count() < desks.size();
  }

  /** How often phones rang. */
  int rings() {
    return telephones.calls().size();
  }

  /** The share of the time until {@code now} that agents talked or had wrap-up. */
  double occupancy(Instant since, Instant now) {
    long talk =
        calls().stream()
            .filter(call -> call.answeredAt() != null)
            .mapToLong(
                call ->
                    Duration.between(
                            call.answeredAt(), call.endedAt() == null ? now : call.endedAt())
                        .toMillis())
            .sum();
    long all = Duration.between(since, now).toMillis() * desks.size();
    return (double) (talk + wrapUpMillis.get()) / all;
  }

  @Override
  public void close() throws IOException {
    desks.forEach(ScriptedAgent::close);
    telephones.close();
  }
}
