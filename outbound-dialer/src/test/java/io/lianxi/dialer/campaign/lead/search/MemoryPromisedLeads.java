package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.Standing;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads promised calls in memory. */
public final class MemoryPromisedLeads implements PromisedLeads {
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::at).thenComparing(Place::lead);

  private final MemoryLeads leads;

  public MemoryPromisedLeads(MemoryLeads leads) {
    this.leads = leads;
  }

  private Stream<Row> waiting(Asked asked) {
    return asked.campaigns().stream()
        .flatMap(campaign -> leads.all(campaign).stream())
        .filter(lead -> lead.state() == LeadState.READY && lead.promised() != null)
        .filter(lead -> leads.listOf(lead).state() != LeadList.State.WITHDRAWN)
        .map(MemoryPromisedLeads::row)
        .filter(row -> asked.agent() == null || asked.agent().equals(row.callback().agent()))
        .sorted(Comparator.comparing(MemoryPromisedLeads::place, IN_ORDER));
  }

  private static Row row(Lead lead) {
    Callback callback = Objects.requireNonNull(lead.promised());
    return new Row(
        lead.id(), lead.campaign(), lead.name(), lead.nextNumber(), lead.calls(), callback);
  }

  private static Place place(Row row) {
    return new Place(row.callback().at(), row.id());
  }

  @Override
  public List<Row> page(Asked asked, Instant now, int size) {
    Place after = asked.after();
    return waiting(asked)
        .filter(row -> asked.standing() == null || row.callback().standing(now) == asked.standing())
        .filter(row -> after == null || IN_ORDER.compare(place(row), after) > 0)
        .limit(Math.min(size, MOST))
        .toList();
  }

  @Override
  public Map<Standing, Long> counts(Asked asked, Instant now) {
    return waiting(asked)
        .collect(Collectors.groupingBy(row -> row.callback().standing(now), Collectors.counting()));
  }
}
