package io.lianxi.desktop.knowledge.search;

import io.lianxi.desktop.knowledge.search.SearchView.HitView;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Articles that may help with what is known of a contact or a ticket. */
@RestController
@RequestMapping("/api/knowledge/suggest")
public final class SuggestApi {
  private static final int USUAL = 5;
  private static final int MOST = 20;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_PART = 200;

  private final ArticleSearch search;
  private final KnownWork work;
  private final Today today;

  SuggestApi(ArticleSearch search, KnownWork work, Today today) {
    this.search = search;
    this.work = work;
    this.today = today;
  }

  /** What suggestions are wanted for; one of the first three at least. */
  @KnownFieldsOnly
  public record Wish(
      @Nullable String contact,
      @Nullable String ticket,
      @Nullable String text,
      @Nullable Integer size) {}

  /**
   * What may help.
   *
   * @param from what it was found by, as people say it
   */
  public record Suggested(List<HitView> hits, List<String> from) {}

  @PostMapping
  Suggested suggest(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember member) {
    int size = wish.size() == null ? USUAL : wish.size();
    String text = wish.text() == null ? "" : wish.text();
    refuse(wish, text, size);
    List<KnownWork.Part> parts = new ArrayList<>();
    if (!text.isBlank()) {
      parts.add(new KnownWork.Part("text", text));
    }
    if (wish.contact() != null) {
      parts.addAll(work.ofContact(wish.contact(), member));
    }
    if (wish.ticket() != null) {
      parts.addAll(work.ofTicket(wish.ticket(), member));
    }
    Map<String, HitView> hits = new LinkedHashMap<>();
    List<String> from = new ArrayList<>();
    for (KnownWork.Part part : parts) {
      if (hits.size() < size) {
        List<HitView> found = found(part.text(), size);
        if (!found.isEmpty()) {
          from.add(part.name() + ": " + cut(part.text()));
        }
        found.forEach(hit -> hits.putIfAbsent(hit.id(), hit));
      }
    }
    return new Suggested(hits.values().stream().limit(size).toList(), from);
  }

  private static void refuse(Wish wish, String text, int size) {
    Wrong wrong = new Wrong();
    if (wish.contact() == null && wish.ticket() == null && wish.text() == null) {
      wrong.mustBeGiven("text");
    }
    if (text.length() > LONGEST_TEXT) {
      wrong.add("text", "最多 10000 个字符", "must have at most 10000 characters");
    }
    if (size < 1 || size > MOST) {
      wrong.add("size", "必须在 1 到 20 之间", "must be 1 to 20");
    }
    wrong.refuse();
  }

  private List<HitView> found(String text, int size) {
    Scope anywhere = new Scope(today.day(), null, null, null);
    return search
        .search(new SearchQuestion(text, 0, size, anywhere, SearchMode.HYBRID))
        .hits()
        .stream()
        .map(HitView::of)
        .toList();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_PART ? text : text.substring(0, LONGEST_PART) + "…";
  }
}
