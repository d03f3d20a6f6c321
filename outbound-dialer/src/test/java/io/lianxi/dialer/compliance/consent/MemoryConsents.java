package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Consents in memory. */
public final class MemoryConsents implements Consents {
  private final Map<PhoneNumber, List<Consent>> consents = new HashMap<>();
  private final Map<PhoneNumber, NavigableSet<Instant>> withdrawals = new HashMap<>();

  @Override
  public synchronized List<Consent> of(PhoneNumber number) {
    return consents.getOrDefault(number, List.of()).stream()
        .map(consent -> asWithdrawn(number, consent))
        .sorted(Comparator.comparing(Consent::givenAt).reversed())
        .toList();
  }

  private Consent asWithdrawn(PhoneNumber number, Consent consent) {
    Instant at = withdrawn(number).ceiling(consent.givenAt());
    return at == null ? consent : consent.withdrawn(at);
  }

  private NavigableSet<Instant> withdrawn(PhoneNumber number) {
    return withdrawals.computeIfAbsent(number, n -> new TreeSet<>());
  }

  @Override
  public synchronized int give(List<Entry> entries) {
    return (int) entries.stream().filter(this::isNew).count();
  }

  private boolean isNew(Entry entry) {
    Consent consent = entry.consent();
    List<Consent> known = consents.computeIfAbsent(entry.number(), n -> new ArrayList<>());
    return known.stream()
            .noneMatch(
                one ->
                    one.givenAt().equals(consent.givenAt())
                        && one.purposes().equals(consent.purposes()))
        && known.add(consent);
  }

  @Override
  public synchronized int withdraw(PhoneNumber number, Instant at) {
    List<Consent> held =
        of(number).stream()
            .filter(one -> !one.givenAt().isAfter(at))
            .filter(one -> one.withdrawnAt() == null || one.withdrawnAt().isAfter(at))
            .toList();
    withdrawn(number).add(at);
    return held.size();
  }

  @Override
  public synchronized Optional<Instant> withdrawnAt(PhoneNumber number) {
    return withdrawn(number).descendingSet().stream().findFirst();
  }
}
