package io.lianxi.ticket.refund;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.refund.Refund.Proposal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refunds in memory. */
final class MemoryRefunds implements Refunds {
  private static final Comparator<Refund> OLDEST_FIRST =
      Comparator.comparing((Refund refund) -> refund.proposal().at())
          .thenComparing(refund -> refund.id().value());

  private final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
  private final Predicate<TicketId> isOpen;
  private final List<RefundListener> listeners;

  MemoryRefunds(Predicate<TicketId> isOpen, RefundListener... listeners) {
    this.isOpen = isOpen;
    this.listeners = List.of(listeners);
  }

  private Stream<Refund> oldestFirst() {
    return refunds.values().stream().sorted(OLDEST_FIRST);
  }

  @Override
  public synchronized Optional<Refund> find(RefundId id) {
    return Optional.ofNullable(refunds.get(id));
  }

  private static boolean isOf(Refund refund, TicketId ticket) {
    return refund.proposal().occasion().ticket().equals(ticket);
  }

  @Override
  public synchronized List<Refund> of(TicketId ticket) {
    return oldestFirst().filter(refund -> isOf(refund, ticket)).toList();
  }

  @Override
  public synchronized Totals totals(Refund.Occasion occasion, Instant since) {
    List<Refund> promised =
        refunds.values().stream().filter(refund -> refund.state().isPromised()).toList();
    return new Totals(
        promised.stream()
            .filter(refund -> isOf(refund, occasion.ticket()))
            .mapToLong(refund -> refund.proposal().amountFen())
            .sum(),
        promised.stream()
            .map(Refund::proposal)
            .filter(proposal -> proposal.occasion().payee().equals(occasion.payee()))
            .filter(proposal -> !proposal.at().isBefore(since))
            .mapToLong(Proposal::amountFen)
            .sum(),
        of(occasion.ticket()).size());
  }

  @Override
  public synchronized boolean propose(Refund proposed, Totals seen, Instant since) {
    Refund.Occasion occasion = proposed.proposal().occasion();
    if (!isOpen.test(occasion.ticket())
        || refunds.containsKey(proposed.id())
        || !totals(occasion, since).equals(seen)) {
      return false;
    }
    listeners.forEach(listener -> listener.changed(proposed));
    refunds.put(proposed.id(), proposed);
    return true;
  }

  @Override
  public synchronized boolean record(Refund before, Refund after) {
    Refund now = refunds.get(before.id());
    if (now == null || now.version() != before.version()) {
      return false;
    }
    listeners.forEach(listener -> listener.changed(after));
    refunds.put(after.id(), after);
    return true;
  }

  @Override
  public synchronized Optional<Page> page(Query query, String after, int size) {
    List<Refund> wanted =
        oldestFirst().filter(refund -> isWanted(query, refund)).toList().reversed();
    int from = 0;
    if (!after.isEmpty()) {
      List<String> ids = wanted.stream().map(refund -> refund.id().value()).toList();
      from = ids.indexOf(after) + 1;
      if (from == 0) {
        return Optional.empty();
      }
    }
    List<Refund> page = wanted.stream().skip(from).limit(size).toList();
    boolean isLast = from + page.size() == wanted.size();
    return Optional.of(new Page(page, isLast ? null : page.getLast().id().value()));
  }

  private static boolean isWanted(Query query, Refund refund) {
    Proposal proposal = refund.proposal();
    return (query.state() == null || refund.state() == query.state())
        && (query.payee() == null || proposal.occasion().payee().equals(query.payee()))
        && (query.from() == null || !proposal.at().isBefore(query.from()))
        && (query.to() == null || proposal.at().isBefore(query.to()));
  }

  @Override
  public synchronized void forget(Collection<TicketId> tickets) {
    refunds.values().removeIf(one -> tickets.contains(one.proposal().occasion().ticket()));
  }

  @Override
  public synchronized List<RefundSum> sums(Instant from, Instant to) {
    return refunds.values().stream()
        .filter(refund -> isWanted(new Query(null, null, from, to), refund))
        .collect(
            Collectors.groupingBy(MemoryRefunds::common, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new RefundSum(
                    entry.getKey().month(),
                    entry.getKey().category(),
                    entry.getKey().liability(),
                    entry.getKey().kind(),
                    entry.getKey().state(),
                    entry.getValue().size(),
                    entry.getValue().stream()
                        .mapToLong(refund -> refund.proposal().amountFen())
                        .sum()))
        .toList();
  }

  private static RefundSum common(Refund refund) {
    Proposal proposal = refund.proposal();
    return new RefundSum(
        YearMonth.from(proposal.at().atZone(ZoneId.of("Asia/Shanghai"))),
        proposal.occasion().category(),
        proposal.liability(),
        proposal.kind(),
        refund.state(),
        0,
        0);
  }
}
