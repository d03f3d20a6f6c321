package io.lianxi.ticket.sla.policy;

import static io.lianxi.ticket.sla.policy.ClockKind.FIRST_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.NEXT_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.RESOLUTION;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a centre promises its customers on tickets, and what it does when a promise is about to be
 * broken.
 *
 * @param rules the first that applies to a ticket says its class
 * @param escalation in the order of its levels, from 1
 */
public record SlaPolicy(
    int version,
    List<SlaClass> classes,
    List<ClassRule> rules,
    List<WarningStep> warnings,
    List<EscalationStep> escalation,
    Reopening reopening) {
  public static final String URGENT_COMPLAINT = "complaint-urgent";
  public static final String ORDINARY_COMPLAINT = "complaint-ordinary";
  public static final String CITY_INSTALLATION = "installation-city";
  public static final String COUNTRY_INSTALLATION = "installation-country";
  public static final String RECONNECTION = "reconnection";
  public static final String SERVICE_CHANGE = "service-change";

  private static final List<Integer> ALIKE = List.of(100, 100, 100, 100, 100, 100, 100);
  private static final List<Integer> LARGE_CUSTOMERS_HALF =
      List.of(100, 100, 100, 100, 100, 50, 50);

  public SlaPolicy {
    classes = List.copyOf(classes);
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
    escalation = List.copyOf(escalation);
    Map<String, List<SlaClass>> byName =
        classes.stream().collect(Collectors.groupingBy(SlaClass::name));
    if (byName.size() < classes.size()) {
      throw new IllegalArgumentException("no two classes have the same name");
    }
    for (ClassRule rule : rules) {
      if (!byName.containsKey(rule.slaClass())) {
        throw new IllegalArgumentException("there is no class " + rule.slaClass());
      }
    }
    if (rules.isEmpty() || !isForAll(rules.getLast())) {
      throw new IllegalArgumentException("the last rule must apply to every ticket");
    }
  }

  private static boolean isForAll(ClassRule rule) {
    return rule.category() == null && rule.priority() == null;
  }

  /**
   * The class of a ticket with {@code terms}: the one it was given by hand, if there is such a one,
   * else that of the first rule.
   */
  public SlaClass classOf(SlaTerms terms) {
    return Optional.ofNullable(terms.slaClass())
        .flatMap(this::find)
        .or(
            () ->
                rules.stream()
                    .filter(rule -> rule.appliesTo(terms))
                    .findFirst()
                    .flatMap(rule -> find(rule.slaClass())))
        .orElseThrow();
  }

  /** The same as another version. */
  public SlaPolicy withVersion(int other) {
    return new SlaPolicy(other, classes, rules, warnings, escalation, reopening);
  }

  /** The class called {@code name}; empty when there is none. */
  public Optional<SlaClass> find(String name) {
    return classes.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * The promises of operators' own rules: a complaint 24 h when urgent, else 48 h; fixed lines 28
   * days in the city and 38 in the country, large customers half; reconnection and change of
   * service 24 h.
   */
  public static SlaPolicy usual() {
    return new SlaPolicy(
        1,
        List.of(
            complaint(URGENT_COMPLAINT, "紧急投诉", "Urgent complaint", Duration.ofHours(24)),
            complaint(ORDINARY_COMPLAINT, "一般投诉", "Ordinary complaint", Duration.ofHours(48)),
            installation(CITY_INSTALLATION, "城市装机", "Installation, city", 28),
            installation(COUNTRY_INSTALLATION, "农村装机", "Installation, country", 38),
            complaint(RECONNECTION, "复话", "Reconnection", Duration.ofHours(24)),
            complaint(SERVICE_CHANGE, "业务变更", "Change of service", Duration.ofHours(24))),
        List.of(
            new ClassRule(CITY_INSTALLATION, null, CITY_INSTALLATION),
            new ClassRule(COUNTRY_INSTALLATION, null, COUNTRY_INSTALLATION),
            new ClassRule(RECONNECTION, null, RECONNECTION),
            new ClassRule(SERVICE_CHANGE, null, SERVICE_CHANGE),
            new ClassRule(null, Priority.URGENT, URGENT_COMPLAINT),
            new ClassRule(null, null, ORDINARY_COMPLAINT)),
        List.of(WarningStep.at(50), WarningStep.at(80), WarningStep.before(Duration.ofMinutes(15))),
        List.of(
            new EscalationStep(RESOLUTION, Duration.ZERO, "supervisor"),
            new EscalationStep(RESOLUTION, Duration.ofHours(4), "complaint-office"),
            new EscalationStep(RESOLUTION, Duration.ofHours(24), "management")),
        Reopening.RESTART);
  }

  /** Answered first within a twelfth of the time, then within a sixth. */
  private static SlaClass complaint(String name, String zh, String en, Duration resolution) {
    return new SlaClass(
        name,
        zh,
        en,
        Counting.WALL_CLOCK,
        Map.of(
            FIRST_RESPONSE,
            resolution.dividedBy(12),
            NEXT_RESPONSE,
            resolution.dividedBy(6),
            RESOLUTION,
            resolution),
        ALIKE);
  }

  private static SlaClass installation(String name, String zh, String en, int days) {
    return new SlaClass(
        name,
        zh,
        en,
        Counting.WALL_CLOCK,
        Map.of(FIRST_RESPONSE, Duration.ofHours(24), RESOLUTION, Duration.ofDays(days)),
        LARGE_CUSTOMERS_HALF);
  }
}
