package io.lianxi.knowledge.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tree of categories, in the order they are shown. */
public record Shelves(List<Shelf> categories) {
  /** A library without any. */
  public static final Shelves NONE = new Shelves(List.of());

  public Shelves {
    categories = List.copyOf(categories);
  }

  /** Is there one of that code? */
  public boolean has(String id) {
    return categories.stream().anyMatch(shelf -> shelf.id().equals(id));
  }

  /** The same with those of {@code ids} that are missing at the top, as far as there is room. */
  public Shelves with(Collection<String> ids) {
    Set<String> known = categories.stream().map(Shelf::id).collect(Collectors.toSet());
    List<Shelf> all = new ArrayList<>(categories);
    for (String id : new TreeSet<>(ids)) {
      if (all.size() < ShelfCheck.MOST && !known.contains(id) && ShelfCheck.isCode(id)) {
        all.add(new Shelf(id, id, id, null));
      }
    }
    return new Shelves(all);
  }
}
