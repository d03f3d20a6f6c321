package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.desktop.ticketing.access.TicketAccess;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.TicketLists;
import io.lianxi.ticket.work.TicketQuery;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Order;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads which tickets a list is to show from an address, and names all that is wrong with it. */
final class ListAsked {
  private static final int USUAL_SIZE = 50;
  private static final int LONGEST_WORDS = 100;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_STATES = 400;
  private static final Set<String> KNOWN =
      Set.of(
          "state",
          "open",
          "due-before",
          "breached",
          "at-risk",
          "assignee",
          "group",
          "customer",
          "phone",
          "category",
          "priority",
          "province",
          "risk",
          "repeat",
          "abnormal",
          "opened-from",
          "opened-to",
          "answered-from",
          "missed",
          "root-cause",
          "q",
          "sort",
          "size",
          "after");

  private final MultiValueMap<String, String> asked;
  private final Predicate<CustomerId> isCustomer;
  private final Wrong wrong = new Wrong();

  /** From when on a ticket is out of the ordinary. */
  record Abnormal(Instant stuckSince, int bounced, int urged) {}

  /** What is asked for, of which lists, which page. */
  record Question(TicketQuery query, int size, String after) {}

  /**
   * @param isCustomer is that the id of a customer?
   */
  ListAsked(MultiValueMap<String, String> asked, Predicate<CustomerId> isCustomer) {
    this.asked = asked;
    this.isCustomer = isCustomer;
  }

  /** The question of who has {@code access}; refused with every field that is wrong. */
  Question read(TicketAccess access, Abnormal abnormal) {
    asked.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong.add(name, "没有这个条件", "is not something a list can be asked for"));
    About about = about();
    String words = text("q", LONGEST_WORDS);
    TicketQuery query =
        new TicketQuery(
            states(),
            flag("open"),
            scope(access, about, words),
            handed(access),
            about,
            times(),
            oddity(abnormal),
            words,
            order());
    int size = size();
    String after = text("after", LONGEST_CODE * 2);
    wrong.refuse();
    return new Question(query, size, after);
  }

  /** Who oversees sees all; an agent sees others' tickets only of the customer who asks. */
  private static Optional<Scope> scope(TicketAccess access, About about, String words) {
    boolean isOneCustomers = about.customer() != null || about.phone() != null;
    boolean isNumber = TicketNumber.parse(words).isPresent();
    return isOneCustomers || isNumber
        ? Optional.empty()
        : AgentId.parse(access.member().username())
            .filter(agent -> access.member().role() == Role.AGENT)
            .map(agent -> new Scope(agent, access.groups()));
  }

  private Set<TicketState> states() {
    Set<TicketState> states = EnumSet.noneOf(TicketState.class);
    Stream.of(text("state", LONGEST_STATES).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> word("state", name, TicketState::valueOf).stream())
        .forEach(states::add);
    return states;
  }

  private Handed handed(TicketAccess access) {
    String assignee = text("assignee", LONGEST_CODE);
    String group = text("group", LONGEST_CODE);
    AgentId handler =
        switch (assignee) {
          case "", "none" -> null;
          case "me" -> AgentId.parse(access.member().username()).orElse(null);
          default -> word("assignee", assignee, AgentId::new).orElse(null);
        };
    return new Handed(handler, assignee.equals("none"), group.isEmpty() ? null : group);
  }

  /** A customer may be named by a telephone, too. */
  private About about() {
    CustomerId customer = read("customer", CustomerId::new);
    PhoneNumber phone = read("phone", ListAsked::phone);
    Optional<PhoneNumber> theirs =
        Optional.ofNullable(customer)
            .filter(id -> phone == null && !isCustomer.test(id))
            .flatMap(id -> PhoneNumber.parse(id.value()));
    return new About(
        theirs.isPresent() ? null : customer,
        theirs.orElse(phone),
        orNull("category"),
        read("priority", Priority::valueOf),
        orNull("province"),
        orNull("root-cause"));
  }

  private static PhoneNumber phone(String text) {
    return PhoneNumber.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  private Times times() {
    return new Times(
        read("due-before", Instant::parse),
        isSet("breached"),
        isSet("at-risk"),
        read("opened-from", Instant::parse),
        read("opened-to", Instant::parse),
        read("answered-from", Instant::parse),
        missed());
  }

  /** A clock by its name in JSON, e.g. {@code firstResponse}. */
  private @Nullable ClockKind missed() {
    String name = text("missed", LONGEST_CODE);
    Optional<ClockKind> clock =
        Stream.of(ClockKind.values()).filter(kind -> TicketNames.of(kind).equals(name)).findFirst();
    if (clock.isEmpty() && !name.isEmpty()) {
      wrong.add(
          "missed",
          "必须是 firstResponse、nextResponse 或 resolution",
          "must be firstResponse, nextResponse or resolution");
    }
    return clock.orElse(null);
  }

  private Oddity oddity(Abnormal abnormal) {
    String kind = text("abnormal", LONGEST_CODE);
    boolean isRisk = isSet("risk");
    boolean isRepeat = isSet("repeat");
    return switch (kind) {
      case "" -> new Oddity(isRisk, isRepeat, null, 0, 0);
      case "STUCK" -> new Oddity(isRisk, isRepeat, abnormal.stuckSince(), 0, 0);
      case "BOUNCED" -> new Oddity(isRisk, isRepeat, null, abnormal.bounced(), 0);
      case "URGED" -> new Oddity(isRisk, isRepeat, null, 0, abnormal.urged());
      default -> {
        wrong.add("abnormal", "必须是 STUCK、BOUNCED 或 URGED", "must be STUCK, BOUNCED or URGED");
        yield new Oddity(isRisk, isRepeat, null, 0, 0);
      }
    };
  }

  private Order order() {
    Order order = read("sort", text -> Order.valueOf(text.toUpperCase(Locale.ROOT)));
    return order == null ? Order.DUE : order;
  }

  private int size() {
    Integer size = read("size", Integer::valueOf);
    if (size == null) {
      return USUAL_SIZE;
    }
    if (size < 1 || size > TicketLists.MOST_LINES) {
      wrong.add("size", "必须在 1 到 200 之间", "must be 1 to " + TicketLists.MOST_LINES);
    }
    return size;
  }

  private boolean isSet(String field) {
    return Boolean.TRUE.equals(flag(field));
  }

  private @Nullable Boolean flag(String field) {
    return switch (text(field, LONGEST_CODE)) {
      case "" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> {
        wrong.add(field, "必须是 true 或 false", "must be true or false");
        yield null;
      }
    };
  }

  private @Nullable String orNull(String field) {
    String text = text(field, LONGEST_CODE);
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T read(String field, Function<String, T> parse) {
    String text = text(field, LONGEST_WORDS);
    return text.isEmpty() ? null : word(field, text, parse).orElse(null);
  }

  private <T> Optional<T> word(String field, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.add(field, "格式不正确", "is not valid");
      return Optional.empty();
    }
  }

  /** What is given for {@code field}, "" for nothing. */
  private String text(String field, int longest) {
    String text = Optional.ofNullable(asked.getFirst(field)).orElse("");
    if (text.length() > longest || text.indexOf('\0') >= 0) {
      wrong.add(field, "过长或含有非法字符", "is too long, or has a sign that cannot be asked for");
      return "";
    }
    return text;
  }
}
