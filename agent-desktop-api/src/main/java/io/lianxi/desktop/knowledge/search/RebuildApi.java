package io.lianxi.desktop.knowledge.search;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexLoop;
import io.lianxi.knowledge.search.index.IndexProgress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The index of search, built anew while the old one answers. */
@RestController
@RequestMapping("/api/knowledge/rebuild")
public final class RebuildApi {
  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 100;

  private final IndexLoop indexes;
  private final PublishedArticles articles;
  private final SearchRules rules;

  RebuildApi(IndexLoop indexes, PublishedArticles articles, SearchRules rules) {
    this.indexes = indexes;
    this.articles = articles;
    this.rules = rules;
  }

  /**
   * How far it is.
   *
   * @param state {@code idle}, {@code building} or {@code away}
   * @param embedded of how many articles the meaning is in it
   */
  public record View(
      String state,
      long done,
      long total,
      @Nullable Instant startedAt,
      long embedded,
      String index) {

    static View of(IndexProgress progress) {
      return new View(
          progress.state().name().toLowerCase(Locale.ROOT),
          progress.done(),
          progress.total(),
          progress.startedAt(),
          progress.embedded(),
          progress.index());
    }
  }

  @GetMapping
  View get() {
    try {
      return View.of(indexes.progress());
    } catch (IndexAway e) {
      return View.of(IndexProgress.away(articles.count()));
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  View rebuild(@AuthenticationPrincipal StaffMember member, ServerWebExchange exchange) {
    try {
      if (!isBegun()) {
        throw Problem.of(
            HttpStatus.CONFLICT, "already-building", "The index is being built already.");
      }
      rules.audit(new SearchRules.Author(member, exchange), Action.SEARCH_REBUILT, "");
      return View.of(indexes.progress());
    } catch (IndexAway e) {
      throw Problem.of(
          HttpStatus.CONFLICT, "elasticsearch-away", "There is nothing to build an index in.");
    }
  }

  /** Whoever writes to an index just now is done within moments. */
  private boolean isBegun() {
    for (int i = 0; i < TRIES && indexes.progress().state() == IndexProgress.State.IDLE; i++) {
      if (indexes.rebuild()) {
        return true;
      }
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the rebuild was not waited for", e);
    }
  }
}
