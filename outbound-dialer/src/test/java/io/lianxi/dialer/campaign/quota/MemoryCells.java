package io.lianxi.dialer.campaign.quota;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Cells in memory. */
public final class MemoryCells implements Cells {
  private final MemoryLeads leads;
  private final Map<CampaignId, Closed> closed = new HashMap<>();

  private record Closed(Trait by, Set<String> values) {}

  public MemoryCells(MemoryLeads leads) {
    this.leads = leads;
    leads.passOver(this::isClosed);
  }

  private boolean isClosed(Lead lead) {
    Closed cells = closed.getOrDefault(lead.campaign(), new Closed(Trait.PROVINCE, Set.of()));
    return cells.values().contains(value(cells.by(), lead));
  }

  private static String value(Trait by, Lead lead) {
    return by.equals(Trait.PROVINCE) ? lead.province() : lead.fields().getOrDefault(by.field(), "");
  }

  @Override
  public Map<String, Long> counts(CampaignId campaign, QuotaRules rules) {
    Map<String, Long> counts = new LinkedHashMap<>();
    leads.all(campaign).stream()
        .filter(lead -> lead.closedAs() == rules.result())
        .collect(groupingBy(lead -> value(rules.by(), lead), counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(cell -> counts.put(cell.getKey(), cell.getValue()));
    return counts;
  }

  @Override
  public void close(CampaignId campaign, Trait by, Set<String> values) {
    closed.put(campaign, new Closed(by, Set.copyOf(values)));
  }

  @Override
  public int putOff(CampaignId campaign, Instant now, Instant until) {
    return leads.putOff(campaign, now, until);
  }
}
