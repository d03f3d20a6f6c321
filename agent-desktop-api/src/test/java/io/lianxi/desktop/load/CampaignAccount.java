package io.lianxi.desktop.load;

import static java.util.stream.Collectors.groupingBy;

import io.lianxi.desktop.carrier.CallRecord;
import io.lianxi.desktop.carrier.Conduct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the network did, held against what the campaign's books say and what agents' phones heard.
 *
 * @param network the calls that came to the network
 * @param phones the calls that came to agents' phones
 * @param books the attempts of the campaign
 */
record CampaignAccount(List<CallRecord> network, List<CallRecord> phones, List<Attempt> books) {

  /** Of a customer's number agents see the last digits. */
  private static final int DIGITS = 4;

  private static final Duration WINDOW = Duration.ofMinutes(30);

  /** An attempt, as the books have it; outcome "" while it is open. */
  record Attempt(String number, String outcome, Instant at) {}

  /** What each call should be called, and is, where that differs: how often. */
  Map<String, Integer> differences() {
    Map<String, List<CallRecord>> calls = network.stream().collect(groupingBy(CallRecord::called));
    Map<String, List<Attempt>> attempts = books.stream().collect(groupingBy(Attempt::number));
    Map<String, Integer> differences = new TreeMap<>();
    for (String number : union(calls.keySet(), attempts.keySet())) {
      List<CallRecord> made = calls.getOrDefault(number, List.of());
      List<Attempt> kept = attempts.getOrDefault(number, List.of());
      for (int i = 0; i < Math.max(made.size(), kept.size()); i++) {
        Set<String> expected = i < made.size() ? outcomes(made.get(i)) : Set.of("no call");
        String found = i < kept.size() ? kept.get(i).outcome() : "no attempt";
        if (!expected.contains(found)) {
          differences.merge(expected + " is " + found, 1, Integer::sum);
        }
      }
    }
    return differences;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /** What the books may say of a call; whoever leaves at once may be met by an agent or not. */
  private Set<String> outcomes(CallRecord call) {
    return switch (call.conduct().kind()) {
      case HUMAN -> Set.of(delay(call).isNaN() ? "ABANDONED" : "CONNECTED");
      case MACHINE -> Set.of(delay(call).isNaN() ? "ABANDONED" : "CONNECTED", "MACHINE");
      case HANGS_UP_AT_ONCE -> Set.of("HUNG_UP", "CONNECTED");
      case NO_ANSWER -> Set.of("NO_ANSWER");
      case BUSY -> Set.of("BUSY");
      case INVALID, INCOMPLETE -> Set.of("INVALID");
      case CONGESTED -> Set.of("CONGESTION");
      case NETWORK -> Set.of("NETWORK");
      case SILENT -> Set.of("NO_ANSWER", "NETWORK");
    };
  }

  /** Seconds from the answer until the agent hears; NaN when no agent ever did. */
  private Double delay(CallRecord call) {
    Instant answered = call.answeredAt();
    return phones.stream()
        .filter(phone -> answered != null && isFor(phone, call) && phone.heardAt() != null)
        .map(phone -> Duration.between(answered, phone.heardAt()).toNanos() / 1e9)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static boolean isFor(CallRecord phone, CallRecord call) {
    return last(phone.shown()).equals(last(call.called())) && phone.overlaps(call);
  }

  private static String last(String number) {
    return number.substring(Math.max(0, number.length() - DIGITS));
  }

  /** How soon agents heard those people who had answered at such moments. */
  Latencies delays(Predicate<Instant> moments) {
    return Latencies.of(
        people()
            .filter(call -> moments.test(Objects.requireNonNull(call.answeredAt())))
            .map(this::delay)
            .filter(delay -> !delay.isNaN())
            .toList());
  }

  private Stream<CallRecord> people() {
    return network.stream()
        .filter(call -> call.conduct().kind() == Conduct.Kind.HUMAN && call.answeredAt() != null);
  }

  /** How long after {@code moment} nobody was called. */
  Duration pauseAfter(Instant moment) {
    return network.stream()
        .map(CallRecord::calledAt)
        .filter(moment::isBefore)
        .findFirst()
        .map(next -> Duration.between(moment, next))
        .orElse(Duration.ZERO);
  }

  long answered() {
    return network.stream().filter(call -> call.answeredAt() != null).count();
  }

  /** The people who answered and never heard an agent. */
  long abandoned() {
    return people().filter(call -> delay(call).isNaN()).count();
  }

  double abandonedShare() {
    return share(people().toList());
  }

  private double share(List<CallRecord> calls) {
    long abandoned = calls.stream().filter(call -> delay(call).isNaN()).count();
    return calls.isEmpty() ? 0 : (double) abandoned / calls.size();
  }

  /** The largest share of any 30 minutes that begin with a call. */
  double worstShare() {
    List<CallRecord> people = people().toList();
    double worst = 0;
    List<CallRecord> window = new ArrayList<>();
    for (CallRecord call : people) {
      window.add(call);
      window.removeIf(one -> one.calledAt().isBefore(call.calledAt().minus(WINDOW)));
      boolean isWhole =
          window.size() == people.size() || !window.getFirst().equals(people.getFirst());
      worst = isWhole ? Math.max(worst, share(window)) : worst;
    }
    return worst;
  }
}
