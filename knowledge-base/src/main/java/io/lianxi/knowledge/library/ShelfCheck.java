package io.lianxi.knowledge.library;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tree of categories.
 *
 * <ol>
 *   <li>There are at most {@link #MOST}, of which each has a code and labels of its own.
 *   <li>A category is below one that is there, and never below itself.
 *   <li>The tree is at most {@link #DEEPEST} deep.
 * </ol>
 */
public final class ShelfCheck {
  public static final int MOST = 1_000;
  static final int DEEPEST = 5;
  private static final int LONGEST_LABEL = 80;
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._:/()（）、-]{0,79}");

  private ShelfCheck() {}

  /** May a category be called so? */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** What is to be said of {@code shelves}. */
  public static List<Remark> of(Shelves shelves) {
    Remarks found = new Remarks();
    List<Shelf> all = shelves.categories();
    found.atMost("categories", all, MOST);
    if (all.size() > MOST) {
      return found.all();
    }
    found.differ("categories", "id", all.stream().map(Shelf::id).toList());
    Map<String, Shelf> byId = new HashMap<>();
    all.forEach(shelf -> byId.put(shelf.id(), shelf));
    for (int i = 0; i < all.size(); i++) {
      Shelf shelf = all.get(i);
      String path = "categories[" + i + "].";
      if (!isCode(shelf.id())) {
        found.error(path + "id", "不能作为分类代码", "is not a code of a category");
      }
      found.text(path + "labelZh", shelf.labelZh(), LONGEST_LABEL);
      found.text(path + "labelEn", shelf.labelEn(), LONGEST_LABEL);
      place(path + "parent", shelf, byId, found);
    }
    return found.all();
  }

  private static void place(String field, Shelf shelf, Map<String, Shelf> byId, Remarks found) {
    Set<String> above = new HashSet<>(Set.of(shelf.id()));
    @Nullable String parent = shelf.parent();
    while (parent != null) {
      Shelf next = byId.get(parent);
      if (next == null) {
        found.error(field, "没有上级分类 " + parent, "there is no category " + parent + " above it");
        return;
      }
      if (!above.add(parent)) {
        found.error(field, "分类不能在自己下面", "leads back to itself");
        return;
      }
      parent = next.parent();
    }
    if (above.size() > DEEPEST) {
      found.error(field, "分类最多 5 层", "is more than " + DEEPEST + " deep");
    }
  }
}
