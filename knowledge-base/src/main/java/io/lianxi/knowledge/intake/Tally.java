package io.lianxi.knowledge.intake;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.intake.ImportReport.Cleaned;
import io.lianxi.knowledge.intake.ImportReport.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of what was sent. */
final class Tally {
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Cleaned> cleaned = new ArrayList<>();
  private int imported;
  private int updated;
  private int rejectedCount;

  void took(boolean isUpdate) {
    imported++;
    updated += isUpdate ? 1 : 0;
  }

  void reject(Place place, @Nullable String id, Remark remark) {
    rejectedCount++;
    if (rejected.size() < ImportReport.MOST_NAMED) {
      String field = remark.field().isEmpty() ? null : remark.field();
      rejected.add(new Rejected(place, id, field, remark.messageEn(), remark.messageZh()));
    }
  }

  void cleaned(Place place, ArticleId id, List<String> removed) {
    if (!removed.isEmpty() && cleaned.size() < ImportReport.MOST_NAMED) {
      cleaned.add(new Cleaned(place, id.value(), removed));
    }
  }

  ImportReport report(boolean isSearchable) {
    return new ImportReport(
        imported,
        updated,
        List.copyOf(rejected),
        rejectedCount,
        List.copyOf(cleaned),
        isSearchable);
  }
}
