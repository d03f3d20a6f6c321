package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Order;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Questions to lists, with filters thrown together; the same ones in every run. */
@NullMarked
final class ListQuestions {
  /** Everything that a list can be filtered by. */
  enum Filter {
    STATES,
    SCOPE,
    HANDLER,
    NOBODYS,
    GROUP,
    CUSTOMER,
    PHONE,
    CATEGORY,
    PRIORITY,
    PROVINCE,
    CAUSE,
    DUE_BEFORE,
    BREACHED,
    AT_RISK,
    OPENED_FROM,
    OPENED_TO,
    ANSWERED,
    MISSED,
    RISK,
    REPEAT,
    STUCK,
    RETURNED,
    URGED,
    WORDS
  }

  /** One question, and by what its list is filtered. */
  record Question(Set<Filter> filters, TicketQuery query) {}

  private final Random random;
  private final Instant now;

  ListQuestions(long seed, Instant now) {
    this.random = new Random(seed);
    this.now = now;
  }

  /** {@code count} questions with so many filters each: each filter as often as any other. */
  List<Question> with(int filters, int count) {
    List<Question> questions = new ArrayList<>();
    List<Filter> pile = new ArrayList<>();
    while (questions.size() < count) {
      Set<Filter> chosen = new TreeSet<>();
      while (chosen.size() < filters) {
        if (pile.isEmpty()) {
          pile.addAll(List.of(Filter.values()));
          Collections.shuffle(pile, random);
        }
        chosen.add(pile.removeLast());
      }
      questions.add(question(chosen));
    }
    return questions;
  }

  /** Three of four ask for what is open, half in the order of what is due. */
  private Question question(Set<Filter> filters) {
    Asked asked = Asked.EVERYTHING.open(random.nextInt(4) > 0 ? Boolean.TRUE : null);
    asked = asked.order(one(Order.DUE, Order.DUE, Order.OPENED, Order.CHANGED));
    if (filters.contains(Filter.STATES)) {
      asked = asked.states(states());
    }
    if (filters.contains(Filter.SCOPE)) {
      asked = asked.scope(scope());
    }
    if (filters.contains(Filter.WORDS)) {
      asked = asked.text(words());
    }
    return new Question(
        filters,
        asked
            .handed(handed(filters))
            .matter(matter(filters))
            .time(times(filters))
            .oddity(oddity(filters))
            .query());
  }

  private TicketState[] states() {
    List<TicketState> states = new ArrayList<>(List.of(TicketState.values()));
    Collections.shuffle(states, random);
    return states.subList(0, one(1, 1, 2, 3)).toArray(TicketState[]::new);
  }

  private Scope scope() {
    int place = random.nextInt(60);
    return new Scope(agent(place), Set.of("group-" + place, "group-" + (place + 7) % 60));
  }

  private AgentId agent(int place) {
    return random.nextBoolean()
        ? new AgentId("agent" + place + "x" + random.nextInt(30))
        : new AgentId("front" + random.nextInt(500));
  }

  private String words() {
    String word = one("断网", "话费多扣", "浦东", "朝阳区", "4711", "装机", "无", "没有这个词", "宽带断网无法上网");
    return random.nextInt(3) > 0 ? word : word + " " + one("静安", "多", "1024", "资费");
  }

  private Handed handed(Set<Filter> filters) {
    return new Handed(
        filters.contains(Filter.HANDLER) ? agent(random.nextInt(60)) : null,
        filters.contains(Filter.NOBODYS),
        filters.contains(Filter.GROUP) ? "group-" + one(0, 1, 30, 59, 99) : null);
  }

  private About matter(Set<Filter> filters) {
    int person = random.nextInt(400_000);
    return new About(
        filters.contains(Filter.CUSTOMER) ? new CustomerId("c" + person) : null,
        filters.contains(Filter.PHONE) ? new PhoneNumber("+86138%08d".formatted(person)) : null,
        filters.contains(Filter.CATEGORY)
            ? one("billing", "billing.overcharge", "sales", "sales.attitude", "line.slow", "none")
            : null,
        filters.contains(Filter.PRIORITY) ? one(Priority.URGENT, Priority.ORDINARY) : null,
        filters.contains(Filter.PROVINCE) ? one("10", "11", "25", "40", "99") : null,
        filters.contains(Filter.CAUSE) ? "cause-" + random.nextInt(22) : null);
  }

  private Times times(Set<Filter> filters) {
    return new Times(
        filters.contains(Filter.DUE_BEFORE) ? ago(one(24, 0, -4, -24)) : null,
        filters.contains(Filter.BREACHED),
        filters.contains(Filter.AT_RISK),
        filters.contains(Filter.OPENED_FROM) ? ago(one(1, 24, 96)) : null,
        filters.contains(Filter.OPENED_TO) ? ago(one(1, 24, 96)) : null,
        filters.contains(Filter.ANSWERED) ? ago(one(1, 24, 96)) : null,
        filters.contains(Filter.MISSED) ? one(ClockKind.values()) : null);
  }

  private Oddity oddity(Set<Filter> filters) {
    @Nullable Instant stuckSince = filters.contains(Filter.STUCK) ? ago(one(24, 48, 100)) : null;
    return new Oddity(
        filters.contains(Filter.RISK),
        filters.contains(Filter.REPEAT),
        stuckSince,
        filters.contains(Filter.RETURNED) ? one(1, 3, 5) : 0,
        filters.contains(Filter.URGED) ? one(1, 3, 5) : 0);
  }

  private Instant ago(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  @SafeVarargs
  private final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }
}
