package io.lianxi.desktop.knowledge.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.knowledge.KnowledgeAccess;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.knowledge.learning.report.ArticleFacts;
import io.lianxi.knowledge.learning.report.LearningReports;
import io.lianxi.knowledge.learning.report.LearningReports.Twins;
import io.lianxi.knowledge.learning.report.Staleness;
import io.lianxi.knowledge.learning.report.UsedArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which articles are used most, have to be looked at again, or say the same twice. */
@RestController
@RequestMapping("/api/knowledge/reports")
public final class LearningReportApi {
  private final LearningReports reports;

  LearningReportApi(LearningReports reports) {
    this.reports = reports;
  }

  /** How much an article was used. */
  public record Used(String id, String title, int uses, int clicks, int useful, int notUseful) {
    static Used of(UsedArticle article) {
      return new Used(
          article.id().value(),
          article.title(),
          article.uses(),
          article.clicks(),
          article.useful(),
          article.notUseful());
    }
  }

  /** An article that has to be looked at again. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Stale(
      String id,
      String title,
      Staleness.Reason reason,
      Instant publishedAt,
      @Nullable Instant lastUsedAt,
      @Nullable LocalDate validTo,
      int useful,
      int notUseful) {
    static Stale of(Staleness.Stale stale) {
      ArticleFacts article = stale.article();
      return new Stale(
          article.id().value(),
          article.title(),
          stale.reason(),
          article.publishedAt(),
          article.lastUsedAt(),
          article.validTo(),
          article.useful(),
          article.notUseful());
    }
  }

  /** An article by what it is called. */
  public record Named(String id, String title) {
    static Named of(LearningReports.Named named) {
      return new Named(named.id().value(), named.title());
    }
  }

  /** Two articles that may answer the same. */
  public record Duplicate(Named one, Named other, double similarity) {
    static Duplicate of(Twins twins) {
      return new Duplicate(Named.of(twins.one()), Named.of(twins.other()), twins.similarity());
    }
  }

  @GetMapping("/used")
  List<Used> used(
      @RequestParam(defaultValue = "90") String days, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return reports.used(DaysAsked.read(days, LearningReports.MOST_DAYS)).stream()
        .map(Used::of)
        .toList();
  }

  @GetMapping("/stale")
  List<Stale> stale(@AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return reports.stale().stream().map(Stale::of).toList();
  }

  @GetMapping("/duplicates")
  List<Duplicate> duplicates(@AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return reports.duplicates().stream().map(Duplicate::of).toList();
  }
}
