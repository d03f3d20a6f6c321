package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consents in memory. */
public final class MemoryConsents implements Consents {
  private final Map<PhoneNumber, List<Consent>> consents = new HashMap<>();

  @Override
  public synchronized List<Consent> of(PhoneNumber number) {
    return consents.getOrDefault(number, List.of()).stream()
        .sorted(Comparator.comparing(Consent::givenAt).reversed())
        .toList();
  }

  @Override
  public synchronized void give(PhoneNumber number, Consent consent) {
    List<Consent> known = consents.computeIfAbsent(number, n -> new ArrayList<>());
    if (known.stream()
        .noneMatch(
            one ->
                one.givenAt().equals(consent.givenAt())
                    && one.purposes().equals(consent.purposes()))) {
      known.add(consent);
    }
  }

  @Override
  public synchronized int withdraw(PhoneNumber number, Instant at) {
    int withdrawn = 0;
    List<Consent> known = consents.getOrDefault(number, new ArrayList<>());
    for (int i = 0; i < known.size(); i++) {
      Consent one = known.get(i);
      Instant before = one.withdrawnAt();
      if (!one.givenAt().isAfter(at) && (before == null || before.isAfter(at))) {
        known.set(i, new Consent(one.purposes(), one.givenAt(), one.evidence(), one.until(), at));
        withdrawn++;
      }
    }
    return withdrawn;
  }
}
