package io.lianxi.desktop.transcript;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ivr.chat.search.TranscriptSearch;
import io.lianxi.ivr.chat.search.TranscriptSearch.Asked;
import io.lianxi.ivr.chat.search.TranscriptSearch.Page;
import io.lianxi.ivr.chat.search.TranscriptSearch.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Conversations, found by what was written in them; agents find their own. */
@RestController
public final class TranscriptSearchApi {
  private static final int DEFAULT_SIZE = 20;
  private static final int PARTS = 3;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

  private final TranscriptSearch search;
  private final FoundViews views;
  private final Changes changes;

  TranscriptSearchApi(TranscriptSearch search, FoundViews views, Changes changes) {
    this.search = search;
    this.views = views;
    this.changes = changes;
  }

  /**
   * What is looked for; what is absent is any.
   *
   * @param q words with blanks between them, all of which were written
   * @param agent {@code me} for oneself
   * @param customer the id
   */
  public record Wish(
      @Nullable String q,
      @Nullable String from,
      @Nullable String to,
      @Nullable String queue,
      @Nullable String agent,
      @Nullable String customer,
      @Nullable String size,
      @Nullable String after) {}

  /**
   * Conversations, newest first; {@code next} continues them as {@code after}, absent at the end.
   */
  public record Found(List<FoundView> items, @Nullable String next) {}

  @GetMapping("/api/chats/search")
  Found find(
      @ModelAttribute Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    String words = words(wish.q(), wrong);
    int size = size(wish.size(), wrong);
    Asked asked =
        new Asked(
            words,
            word("from", wish.from(), TranscriptSearchApi::time, wrong),
            word("to", wish.to(), TranscriptSearchApi::time, wrong),
            word("queue", wish.queue(), QueueName::new, wrong),
            agent(wish.agent(), member, wrong),
            word("customer", wish.customer(), CustomerId::new, wrong),
            word("after", wish.after(), TranscriptSearchApi::place, wrong));
    wrong.refuse();
    Page page = search.find(asked, size);
    if (member.role().seesAllContacts()) {
      changes.audit(exchange, member, Action.CHATS_SEARCHED, "", wish.toString());
    }
    Place next = page.next();
    return new Found(
        page.hits().stream().flatMap(hit -> views.of(hit).stream()).toList(),
        next == null ? null : next.at() + "~" + next.contact() + "~" + next.part());
  }

  private static String words(@Nullable String q, Wrong wrong) {
    if (q == null || q.isBlank()) {
      return "";
    }
    if (q.length() > TranscriptSearch.LONGEST) {
      int most = TranscriptSearch.LONGEST;
      wrong.add("q", "最多 " + most + " 个字", "must have at most " + most + " characters");
    } else if (!TranscriptSearch.isSearchable(q)) {
      wrong.add("q", "须含文字或数字", "must have a letter or a digit in it");
    }
    return q.strip();
  }

  private static int size(@Nullable String text, Wrong wrong) {
    Integer size = word("size", text, Integer::valueOf, wrong);
    if (size != null && (size < 1 || size > TranscriptSearch.MOST)) {
      int most = TranscriptSearch.MOST;
      wrong.add("size", "必须是 1 到 " + most, "must be 1 to " + most);
    }
    return size == null ? DEFAULT_SIZE : size;
  }

  /** Whoever does not see all contacts finds their own. */
  private static @Nullable AgentId agent(@Nullable String text, StaffMember member, Wrong wrong) {
    boolean isAll = member.role().seesAllContacts();
    if ("me".equals(text) || (!isAll && (text == null || text.isEmpty()))) {
      return word("agent", member.username(), AgentId::new, wrong);
    }
    if (!isAll && !member.username().equals(text)) {
      throw Problem.forbidden("You see your own contacts only.");
    }
    return word("agent", text, AgentId::new, wrong);
  }

  /** Of years that every store has. */
  private static Instant time(String text) {
    Instant time = Instant.parse(text);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException("no such year");
    }
    return time;
  }

  private static Place place(String text) {
    String[] parts = text.split("~", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("not a place");
    }
    return new Place(
        time(parts[0]),
        ContactId.parse(parts[1]).orElseThrow(() -> new IllegalArgumentException("no contact")),
        Integer.parseInt(parts[2]));
  }

  private static <T> @Nullable T word(
      String field, @Nullable String text, Function<String, T> parse, Wrong wrong) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.add(field, "不正确", "is not valid");
      return null;
    }
  }
}
