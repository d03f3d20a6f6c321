package io.lianxi.ticket.notice;

import io.lianxi.acd.Language;
import io.lianxi.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox in memory, where the customer C2 reads English. */
public final class MemoryNotices implements Notices {
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration CLOCK_SET_BACK = Duration.ofSeconds(10);

  private final List<Notice> notices = new ArrayList<>();
  private final Set<List<Object>> known = new HashSet<>();
  private final Map<Long, Instant> claimedUntil = new HashMap<>();
  private Instant turn = Instant.EPOCH;
  private long lastId;

  /** All of them, oldest first. */
  public synchronized List<Notice> all() {
    return List.copyOf(notices);
  }

  @Override
  public synchronized void add(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (of(draft.ticket()).size() < MOST_PER_TICKET
          && known.add(List.of(draft.ticket(), draft.occasion(), draft.kind()))) {
        notices.add(written(draft, ++lastId));
      }
    }
  }

  private static Notice written(Draft draft, long id) {
    var customer = draft.complainant().customer();
    boolean isEnglish = customer != null && customer.value().equals("C2");
    return new Notice(
        id,
        draft.ticket(),
        draft.kind(),
        draft.phone(),
        draft.text().in(isEnglish ? Language.EN : Language.ZH),
        Notice.State.WAITING,
        draft.madeAt(),
        draft.notBefore(),
        0,
        null,
        "");
  }

  @Override
  public synchronized void cancel(Collection<TicketId> tickets, NoticeKind kind, Instant at) {
    notices.replaceAll(
        notice ->
            notice.state() == Notice.State.WAITING
                    && notice.kind() == kind
                    && tickets.contains(notice.ticket())
                ? with(notice, Notice.State.CANCELLED, notice.attempts(), at, "")
                : notice);
  }

  private static Notice with(
      Notice notice, Notice.State state, int attempts, @Nullable Instant endedAt, String failure) {
    return new Notice(
        notice.id(),
        notice.ticket(),
        notice.kind(),
        notice.phone(),
        notice.text(),
        state,
        notice.madeAt(),
        notice.notBefore(),
        attempts,
        endedAt,
        failure);
  }

  @Override
  public synchronized List<Notice> claim(int most, Instant now, Instant until) {
    if (now.isBefore(turn.plus(TURN)) && !turn.isAfter(now.plus(CLOCK_SET_BACK))) {
      return List.of();
    }
    turn = now;
    Set<TicketId> seen = new HashSet<>();
    List<Notice> claimed =
        notices.stream()
            .filter(notice -> notice.state() == Notice.State.WAITING && seen.add(notice.ticket()))
            .filter(notice -> !notice.notBefore().isAfter(now))
            .filter(notice -> !claimedUntil.getOrDefault(notice.id(), Instant.EPOCH).isAfter(now))
            .sorted(Comparator.comparing(Notice::notBefore).thenComparing(Notice::id))
            .limit(most)
            .map(
                notice ->
                    with(notice, notice.state(), notice.attempts() + 1, null, notice.failure()))
            .sorted(Comparator.comparing(Notice::id))
            .toList();
    claimed.forEach(
        notice -> {
          replace(notice);
          claimedUntil.put(notice.id(), until);
        });
    return claimed;
  }

  private void replace(Notice notice) {
    notices.replaceAll(known -> known.id() == notice.id() ? notice : known);
  }

  private Notice now(Notice notice) {
    return notices.stream().filter(one -> one.id() == notice.id()).findFirst().orElse(notice);
  }

  @Override
  public synchronized void sent(Notice notice, Instant at) {
    Notice now = now(notice);
    if (now.state() == Notice.State.WAITING || now.state() == Notice.State.CANCELLED) {
      replace(with(now, Notice.State.SENT, now.attempts(), at, ""));
    }
  }

  @Override
  public synchronized void failed(
      Notice notice, String why, @Nullable Instant retryAt, Instant at) {
    Notice now = now(notice);
    if (now.state() != Notice.State.WAITING || now.attempts() != notice.attempts()) {
      return;
    }
    claimedUntil.remove(notice.id());
    replace(
        new Notice(
            now.id(),
            now.ticket(),
            now.kind(),
            now.phone(),
            now.text(),
            retryAt == null ? Notice.State.FAILED : Notice.State.WAITING,
            now.madeAt(),
            retryAt == null ? now.notBefore() : retryAt,
            now.attempts(),
            retryAt == null ? at : null,
            why));
  }

  @Override
  public synchronized List<Notice> of(TicketId ticket) {
    return notices.stream().filter(notice -> notice.ticket().equals(ticket)).toList();
  }

  @Override
  public synchronized void forget(Collection<TicketId> tickets) {
    notices.removeIf(notice -> tickets.contains(notice.ticket()));
  }
}
