package io.lianxi.dialer.pacing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day of calling: who answers when, how long everything takes, and when agents are there.
 * Durations are seconds, those of {@link #rate} hours.
 */
record CallingDay(
    String name,
    int seconds,
    Rate rate,
    Others others,
    Delays delays,
    Machines machines,
    Handle person,
    Handle machine,
    Presence presence) {

  /** The share of calls that people answer: straight lines between knots, with noise. */
  record Rate(List<Knot> knots, double noise, double noiseSeconds, double least, double most) {
    double at(double hours) {
      for (int i = knots.size() - 2; i >= 0; i--) {
        Knot begin = knots.get(i);
        double length = knots.get(i + 1).hours() - begin.hours();
        if (hours >= begin.hours() && length > 0) {
          double part = (hours - begin.hours()) / length;
          return begin.share() + part * (knots.get(i + 1).share() - begin.share());
        }
      }
      return knots.getFirst().share();
    }
  }

  /** So large a share answers then. */
  record Knot(double hours, double share) {}

  /** What the calls come to that people do not answer; the rest ring out. */
  record Others(double machine, double busy, double invalid) {}

  record Law(double mean, double variation) {}

  record Delays(Law person, Law machine, double least, double most, double ringsOut, Law check) {}

  /**
   * How well machines are told from people.
   *
   * @param missed the share of machines that agents meet
   * @param mistaken the share of people who are taken for machines
   */
  record Machines(double missed, double mistaken, double checkSeconds, double missedSeconds) {}

  record Handle(Law talk, Law wrapUp) {}

  /** When agents are there. */
  record Presence(
      double signInWithin, List<Break> breaks, double pauseShare, double pauseSeconds) {}

  /** A break that begins between two hours of the day. */
  record Break(double earliest, double latest, double seconds) {}

  static CallingDay base() {
    List<Knot> knots =
        List.of(
            new Knot(0, .22),
            new Knot(1, .28),
            new Knot(2.5, .20),
            new Knot(4, .16),
            new Knot(4, .36),
            new Knot(5, .30),
            new Knot(6.5, .42),
            new Knot(7, .40),
            new Knot(7, .25),
            new Knot(8, .18));
    List<Break> breaks =
        List.of(new Break(1.25, 2.5, 900), new Break(3, 5, 1800), new Break(5.75, 7.25, 900));
    return new CallingDay(
        "base",
        28_800,
        new Rate(knots, 0.15, 1_200, 0.15, 0.45),
        new Others(0.30, 0.04, 0.05),
        new Delays(new Law(12, 0.5), new Law(18, 0.25), 2, 24, 25, new Law(1.2, 0.4)),
        new Machines(0.10, 0.02, 3.0, 1.2),
        new Handle(new Law(120, 0.8), new Law(20, 0.5)),
        new Handle(new Law(10, 0.4), new Law(5, 0.3)),
        new Presence(120, breaks, 0.015, 90));
  }

  /** A day by its name, or as a file describes it. */
  static CallingDay of(String name) throws IOException {
    CallingDay base = base().named(name);
    return switch (name) {
      case "base" -> base;
      case "flat30" -> base.answering(flat(0.30, 0, 0.15));
      case "low15" -> base.answering(flat(0.17, 0.05, 0.05));
      case "short" -> base.handling(new Handle(new Law(50, 0.8), new Law(10, 0.5)));
      case "long" -> base.handling(new Handle(new Law(300, 0.8), new Law(40, 0.5)));
      case "regular" -> base.handling(new Handle(new Law(120, 0.4), new Law(20, 0.5)));
      case "heavy" -> base.handling(new Handle(new Law(120, 1.3), new Law(20, 0.5)));
      case "slowring" ->
          base.ringing(
              new Delays(new Law(16, 0.4), new Law(24, 0.25), 2, 31, 32, new Law(1.2, 0.4)));
      case "misheard" -> base.telling(new Machines(0.30, 0.06, 3.0, 1.2));
      default -> read(JsonMapper.shared().readTree(Files.readString(Path.of(name))));
    };
  }

  private static Rate flat(double rate, double noise, double least) {
    return new Rate(List.of(new Knot(0, rate), new Knot(8, rate)), noise, 1_200, least, 0.45);
  }

  CallingDay named(String other) {
    return new CallingDay(
        other, seconds, rate, others, delays, machines, person, machine, presence);
  }

  CallingDay answering(Rate other) {
    return new CallingDay(
        name, seconds, other, others, delays, machines, person, machine, presence);
  }

  CallingDay handling(Handle other) {
    return new CallingDay(name, seconds, rate, others, delays, machines, other, machine, presence);
  }

  CallingDay ringing(Delays other) {
    return new CallingDay(name, seconds, rate, others, other, machines, person, machine, presence);
  }

  CallingDay telling(Machines other) {
    return new CallingDay(name, seconds, rate, others, delays, other, person, machine, presence);
  }

  private static CallingDay read(JsonNode file) {
    JsonNode delays = file.at("/delays_s");
    JsonNode answer = delays.at("/human_answer");
    JsonNode handle = file.at("/handle_s");
    JsonNode split = file.at("/non_human_split");
    JsonNode live = file.at("/live_human_prob");
    JsonNode amd = file.at("/amd");
    return new CallingDay(
        file.at("/name").asString(),
        file.at("/horizon_s").asInt(),
        new Rate(
            table(live.at("/knots_h_p")),
            live.at("/noise/sd").asDouble(),
            live.at("/noise/tau_s").asDouble(),
            live.at("/clip/0").asDouble(),
            live.at("/clip/1").asDouble()),
        new Others(
            split.at("/answering_machine").asDouble(),
            split.at("/busy").asDouble(),
            split.at("/invalid").asDouble()),
        new Delays(
            law(answer),
            law(delays.at("/machine_answer")),
            answer.at("/lo").asDouble(),
            answer.at("/hi").asDouble(),
            delays.at("/no_answer_release").asDouble(),
            law(delays.at("/amd_human"))),
        new Machines(
            amd.at("/false_negative_machine_to_agent").asDouble(),
            amd.at("/false_positive_human_dropped").asDouble(),
            delays.at("/amd_machine").asDouble(),
            delays.at("/amd_false_negative_delay").asDouble()),
        new Handle(law(handle.at("/talk")), law(handle.at("/wrap"))),
        new Handle(law(handle.at("/machine_talk")), law(handle.at("/machine_wrap"))),
        presence(file.at("/agents_model")));
  }

  private static Law law(JsonNode of) {
    return new Law(of.at("/mean").asDouble(), of.at("/cv").asDouble());
  }

  private static List<Knot> table(JsonNode rows) {
    List<Knot> table = new ArrayList<>();
    rows.forEach(row -> table.add(new Knot(row.at("/0").asDouble(), row.at("/1").asDouble())));
    return table;
  }

  /** Breaks of a file begin at {@code U(1.25,2.5)} hours; agents sign in within two minutes. */
  private static Presence presence(JsonNode of) {
    List<Break> breaks = new ArrayList<>();
    of.at("/scheduled_breaks")
        .forEach(
            one -> {
              String[] begin =
                  one.at("/start_h").asString().replaceAll("[U() ]", "").split(",", -1);
              breaks.add(
                  new Break(
                      Double.parseDouble(begin[0]),
                      Double.parseDouble(begin[1]),
                      one.at("/len_s").asDouble()));
            });
    return new Presence(
        base().presence().signInWithin(),
        breaks,
        of.at("/unplanned_pause_after_wrap/p").asDouble(),
        of.at("/unplanned_pause_after_wrap/exp_mean_s").asDouble());
  }
}
