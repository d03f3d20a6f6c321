package io.lianxi.desktop.knowledge.learning;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Use;
import io.lianxi.knowledge.learning.Use.How;
import io.lianxi.knowledge.learning.Uses;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which contact or ticket used which edition of which article. */
@RestController
public final class UseApi {
  private final ReadArticles read;
  private final Uses uses;
  private final Clock clock;

  UseApi(ReadArticles read, Uses uses, Clock clock) {
    this.read = read;
    this.uses = uses;
    this.clock = clock;
  }

  /** What was used; beside a contact or a ticket. */
  @KnownFieldsOnly
  public record Wish(
      @Nullable Integer edition,
      @Nullable String how,
      @Nullable String contact,
      @Nullable String ticket) {}

  /**
   * An article that was used.
   *
   * @param title of the edition that was used
   * @param how {@code copied}, {@code sent} or {@code read}
   * @param by log-in name
   */
  public record View(String id, int edition, String title, String how, String by, Instant at) {
    static View of(Uses.Told told) {
      Use use = told.use();
      return new View(
          use.article().value(), use.edition(), told.title(), code(use.how()), use.by(), use.at());
    }
  }

  private static String code(How how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  @PostMapping("/api/knowledge/articles/{id}/uses")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void use(
      @PathVariable String id,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    ArticleId article = read.article(id, member);
    Wrong wrong = new Wrong();
    int edition = read.edition(article, wish.edition(), wrong);
    Optional<How> how =
        Arrays.stream(How.values()).filter(one -> code(one).equals(wish.how())).findFirst();
    if (how.isEmpty()) {
      wrong.add("how", "必须是 copied、sent 或 read", "must be copied, sent or read");
    }
    if ((wish.contact() == null) == (wish.ticket() == null)) {
      wrong.add("contact", "联系与工单须且只须填一项", "must be given, or ticket instead of it");
    }
    wrong.refuse();
    uses.add(
        new Use(
            article,
            edition,
            member.username(),
            how.orElseThrow(),
            read.beside(wish.contact(), wish.ticket(), member),
            clock.instant()));
  }

  @GetMapping("/api/contacts/{id}/articles")
  List<View> ofContact(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return uses.of(read.contact(id, member)).stream().map(View::of).toList();
  }

  @GetMapping("/api/tickets/{id}/articles")
  List<View> ofTicket(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return uses.of(read.ticket(id, member)).stream().map(View::of).toList();
  }
}
