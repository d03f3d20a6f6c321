package io.lianxi.desktop.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.ivr.flow.edition.Draft;
import io.lianxi.ivr.flow.edition.FlowsInForce.InForce;
import io.lianxi.ivr.flow.edition.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flow as it is listed.
 *
 * @param numbers those that lead to it
 * @param published null when it never was
 * @param canary null when there is none
 * @param draft null when it says the same as what was published last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FlowView(
    String name,
    BothWords title,
    List<String> numbers,
    @Nullable PublishedFlow published,
    @Nullable FlowCanary canary,
    @Nullable FlowDraft draft) {

  /** What is in force for all; {@code by} is empty when it was shipped. */
  public record PublishedFlow(int version, Instant at, String by) {}

  /** What is tried on some. */
  public record FlowCanary(int version, int percent) {}

  /** Somebody is working on it. */
  public record FlowDraft(int revision, Instant at, String by) {}

  static FlowView of(Draft.Head head, Optional<InForce> inForce) {
    return new FlowView(
        head.flow(),
        new BothWords(head.titleZh(), head.titleEn()),
        inForce.map(it -> it.publication().numbers()).orElse(List.of()),
        inForce.map(FlowView::published).orElse(null),
        inForce.map(it -> it.publication().canary()).map(FlowView::canary).orElse(null),
        head.isChanged()
            ? new FlowDraft(head.revision(), head.changedAt(), head.changedBy())
            : null);
  }

  private static PublishedFlow published(InForce inForce) {
    return new PublishedFlow(inForce.publication().published(), inForce.at(), inForce.by());
  }

  private static FlowCanary canary(Publication.Canary canary) {
    return new FlowCanary(canary.version(), canary.percent());
  }
}
