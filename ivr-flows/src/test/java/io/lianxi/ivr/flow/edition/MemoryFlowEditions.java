package io.lianxi.ivr.flow.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Flows in memory. */
public final class MemoryFlowEditions implements FlowEditions {
  private final SortedMap<String, Draft> drafts = new TreeMap<>();
  private final SortedMap<String, Publication> publications = new TreeMap<>();
  private final List<FlowEdition> editions = new ArrayList<>();
  private long revision = 1;

  @Override
  public synchronized long revision() {
    return revision;
  }

  @Override
  public synchronized List<Publication> publications() {
    return List.copyOf(publications.values());
  }

  @Override
  public synchronized List<Draft.Head> drafts() {
    return drafts.values().stream().map(Draft::head).toList();
  }

  @Override
  public synchronized Optional<Draft> draft(String flow) {
    return Optional.ofNullable(drafts.get(flow));
  }

  @Override
  public synchronized Optional<FlowEdition> edition(String flow, int version) {
    return editions.stream()
        .filter(one -> one.flow().equals(flow) && one.version() == version)
        .findFirst();
  }

  @Override
  public synchronized List<FlowEdition> editions(String flow, OptionalInt before, int size) {
    return editions.stream()
        .filter(one -> one.flow().equals(flow))
        .filter(one -> before.isEmpty() || one.version() < before.getAsInt())
        .sorted(Comparator.comparingInt(FlowEdition::version).reversed())
        .limit(Math.min(size, MOST_TOLD))
        .toList();
  }

  @Override
  public synchronized boolean add(Draft first) {
    return drafts.size() < MOST_FLOWS && drafts.putIfAbsent(first.head().flow(), first) == null;
  }

  @Override
  public synchronized boolean remove(String flow) {
    return editions(flow, OptionalInt.empty(), 1).isEmpty() && drafts.remove(flow) != null;
  }

  @Override
  public synchronized boolean save(Draft next) {
    Draft before = drafts.get(next.head().flow());
    if (before == null || before.head().revision() != next.head().revision() - 1) {
      return false;
    }
    drafts.put(next.head().flow(), next);
    return true;
  }

  @Override
  public synchronized Optional<FlowEdition> publish(long seen, Release release) {
    Draft draft = drafts.get(release.flow());
    if (seen != revision || draft == null || draft.head().revision() != release.revision()) {
      return Optional.empty();
    }
    FlowEdition made =
        new FlowEdition(
            release.flow(),
            editions(release.flow(), OptionalInt.empty(), MOST_TOLD).size() + 1,
            draft.document(),
            release.by(),
            release.at(),
            release.why());
    editions.add(made);
    drafts.put(release.flow(), new Draft(same(draft.head(), made.version()), draft.document()));
    publications.merge(
        release.flow(),
        new Publication(
            release.flow(), release.numbers(), made.version(), null, release.by(), release.at()),
        (before, first) -> after(before, made.version(), release));
    revision++;
    return Optional.of(made);
  }

  private static Draft.Head same(Draft.Head head, int edition) {
    return new Draft.Head(
        head.flow(),
        head.revision(),
        head.titleZh(),
        head.titleEn(),
        head.changedBy(),
        head.changedAt(),
        edition);
  }

  private static Publication after(Publication before, int version, Release release) {
    return release.percent() == Release.ALL
        ? before.with(version, null, release.by(), release.at())
        : before.with(
            before.published(),
            new Publication.Canary(version, release.percent()),
            release.by(),
            release.at());
  }

  @Override
  public synchronized boolean change(long seen, Publication after) {
    if (seen != revision || !publications.containsKey(after.flow())) {
      return false;
    }
    publications.put(after.flow(), after);
    revision++;
    return true;
  }
}
