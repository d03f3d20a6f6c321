package io.lianxi.desktop.ticketing.rules;

import static java.util.stream.Collectors.toSet;

import io.lianxi.acd.contact.Standing;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.ticketing.SlaQuestion;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.sla.SlaFact;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.SlaRules;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaPolicyCheck;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What would be due, by the policy in force or by one that nobody has saved yet. */
@RestController
@RequestMapping("/api/sla/try")
public final class TryApi {
  private static final CalendarVersion TRIED = new CalendarVersion(new CalendarName("tried"), 1);

  private final SlaPolicies policies;
  private final Categories categories;
  private final Calendars calendars;
  private final BodyReader bodies;

  TryApi(SlaPolicies policies, Categories categories, Calendars calendars, BodyReader bodies) {
    this.policies = policies;
    this.categories = categories;
    this.calendars = calendars;
    this.bodies = bodies;
  }

  /**
   * What would be due?
   *
   * @param policy as it would be put; absent for the one in force
   * @param priority absent for the category's
   * @param tier the customer's; absent for the lowest
   * @param calendar the name of a stored one, or a calendar; absent for always open
   * @param pauses each from and to; to is null while it goes on
   */
  @KnownFieldsOnly
  public record Question(
      @Nullable PolicyWish policy,
      @Nullable String category,
      @Nullable Priority priority,
      @Nullable Integer tier,
      @Nullable JsonNode calendar,
      @Nullable String start,
      @Nullable List<@Nullable List<@Nullable String>> pauses) {}

  /** One policy and one clock, for whatever version is asked. */
  private record Tried(SlaPolicy policy, SlaClock clock) implements SlaRules {
    @Override
    public SlaPolicy policy(int version) {
      return policy;
    }

    @Override
    public SlaClock clock(CalendarVersion calendar) {
      return clock;
    }
  }

  @PostMapping
  TryView ask(@RequestBody Question asked) {
    Parts parts = new Parts();
    Optional<SlaPolicy> policy = policy(asked, parts);
    String code = parts.text("category", asked.category());
    if (asked.category() != null && Category.parse(code).isEmpty()) {
      parts.wrong().add("category", "不是分类代码", "is not the code of a category");
    }
    int tier = asked.tier() == null ? 1 : asked.tier();
    parts.isWithin("tier", tier, 1, Standing.HIGHEST_TIER);
    SlaQuestion question = new SlaQuestion(calendars, bodies, parts.wrong());
    boolean isAlwaysOpen = asked.calendar() == null || asked.calendar().isNull();
    Optional<SlaClock> clock =
        isAlwaysOpen ? Optional.of(SlaClock.wallClock()) : question.clock(asked.calendar());
    Instant start = question.time("start", asked.start());
    List<Pause> pauses = question.pauses(asked.pauses());
    question.refuse();
    SlaTerms terms = terms(code, asked.priority(), tier, isAlwaysOpen ? null : TRIED);
    return answer(new Tried(policy.orElseThrow(), clock.orElseThrow()), terms, start, pauses);
  }

  private Optional<SlaPolicy> policy(Question asked, Parts parts) {
    if (asked.policy() == null) {
      return Optional.of(policies.inForce().content());
    }
    Parts inner = new Parts();
    Optional<SlaPolicy> wanted = asked.policy().policy(inner);
    SlaPolicyCheck check =
        new SlaPolicyCheck(categories.all().stream().map(Category::code).collect(toSet()));
    wanted.ifPresent(policy -> inner.wrong().addErrors(check.of(policy)));
    parts.wrong().addUnder("policy", inner.wrong());
    return wanted;
  }

  private SlaTerms terms(
      String code, @Nullable Priority priority, int tier, @Nullable CalendarVersion calendar) {
    Optional<Category> category = categories.find(code);
    Priority usual = category.map(Category::priority).orElse(Priority.ORDINARY);
    return new SlaTerms(
        priority == null ? usual : priority,
        code,
        tier,
        calendar,
        1,
        category.map(Category::slaClass).orElse(null));
  }

  private static TryView answer(SlaRules rules, SlaTerms terms, Instant start, List<Pause> pauses) {
    List<SlaFact> opened = new ArrayList<>(List.of(new SlaFact.Opened(terms, start)));
    List<SlaFact> written =
        new ArrayList<>(
            List.of(
                new SlaFact.Opened(terms, start),
                new SlaFact.Responded(start),
                new SlaFact.CustomerWrote(start)));
    List<SlaFact> still = still(start, pauses);
    opened.addAll(still);
    written.addAll(still);
    return TryView.of(SlaHistory.of(opened, rules), SlaHistory.of(written, rules), start);
  }

  /** The pauses after {@code start} as they would happen, those that overlap as one. */
  private static List<SlaFact> still(Instant start, List<Pause> pauses) {
    List<SlaFact> facts = new ArrayList<>();
    List<Pause> inOrder =
        pauses.stream()
            .filter(pause -> pause.to() == null || pause.to().isAfter(start))
            .sorted(Comparator.comparing(Pause::from))
            .toList();
    Instant until = start;
    for (int i = 0; i < inOrder.size(); i++) {
      Pause pause = inOrder.get(i);
      Instant from = pause.from().isBefore(until) ? until : pause.from();
      if (pause.to() == null) {
        facts.add(new SlaFact.Paused("", from));
        return facts;
      }
      if (pause.to().isAfter(from)) {
        facts.add(new SlaFact.Paused("", from));
        facts.add(new SlaFact.Resumed(pause.to()));
        until = pause.to();
      }
    }
    return facts;
  }
}
