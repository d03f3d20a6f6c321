package io.lianxi.desktop.load;

import io.lianxi.desktop.walk.Api;
import io.lianxi.desktop.walk.Centre;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * Agents who do whatever agents do: most serve, hold and end; some decline, let ring, or lose their
 * desk. Whoever was taken out of AVAILABLE comes back.
 */
final class DropAgents implements AutoCloseable {
  private static final int BACK_AFTER_MILLIS = 1_000;

  /** Longer than a desk may be gone. */
  private static final int DESK_BACK_AFTER_MILLIS = 40_000;

  private final Centre centre;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, ScriptedAgent> desks = new ConcurrentHashMap<>();
  private volatile boolean isOver;

  DropAgents(Centre centre) {
    this.centre = centre;
  }

  /** What an agent is like. */
  enum Manner {
    SERVES,
    DECLINES,
    LETS_RING,
    LOSES_DESK
  }

  /** {@code name} opens the desk and is available. */
  void comes(String name, Manner manner) {
    desks.put(name, new ScriptedAgent(centre.as(name), http, new Drop(name, manner)));
  }

  private final class Drop implements ScriptedAgent.Habit {
    private final String name;
    private final Manner manner;

    Drop(String name, Manner manner) {
      this.name = name;
      this.manner = manner;
    }

    @Override
    public void offered(Api api, JsonNode contact) {
      switch (manner) {
        case SERVES -> serve(api, contact);
        case DECLINES -> ask(api, contact, "decline");
        case LETS_RING -> {} // until it is RONA
        case LOSES_DESK -> loseDesk();
      }
    }

    private void serve(Api api, JsonNode contact) {
      int pause = ThreadLocalRandom.current().nextInt(600);
      later(pause, () -> ask(api, contact, "accept"));
      List<String> actions =
          switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> List.of("hold", "resume", "end");
            case 1 -> List.of("hold", "end");
            case 2 -> List.of("end");
            default -> List.of(); // the phone or the caller ends it
          };
      for (int i = 0; i < actions.size(); i++) {
        String action = actions.get(i);
        later(pause + 1_500 + i * 700, () -> ask(api, contact, action));
      }
    }

    /** A desk that is gone while it rings, and is back when it was missed. */
    private void loseDesk() {
      ScriptedAgent gone = desks.remove(name);
      if (gone != null) {
        gone.close();
        later(DESK_BACK_AFTER_MILLIS, () -> comes(name, manner));
      }
    }

    @Override
    public void became(Api api, JsonNode agent) {
      if (agent.required("presence").asString().equals("NOT_READY")) {
        later(
            BACK_AFTER_MILLIS,
            () -> api.status("PUT", "/api/desk/presence", Map.of("presence", "AVAILABLE")));
      }
    }
  }

  /** What is no longer possible is refused, and that is all right. */
  private static void ask(Api api, JsonNode contact, String action) {
    api.status("POST", ScriptedAgent.path(contact, action), Map.of());
  }

  private void later(int millis, Runnable action) {
    Later.after(
        Duration.ofMillis(millis),
        () -> {
          if (!isOver) {
            action.run();
          }
        });
  }

  @Override
  public void close() {
    isOver = true;
    new ArrayList<>(desks.values()).forEach(ScriptedAgent::close);
  }
}
