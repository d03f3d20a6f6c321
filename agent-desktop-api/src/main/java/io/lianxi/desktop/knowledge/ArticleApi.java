package io.lianxi.desktop.knowledge;

import io.lianxi.acd.edition.Remark;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.authoring.ArticleVerb;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.authoring.Authoring.Acted;
import io.lianxi.knowledge.authoring.Deed;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** One article: read, written, reviewed and published. */
@RestController
@RequestMapping("/api/knowledge/articles")
public final class ArticleApi {
  private final ArticleDoor door;
  private final Authoring authoring;
  private final ArticleViews views;
  private final ArticleTexts texts;
  private final Changes changes;

  ArticleApi(
      ArticleDoor door,
      Authoring authoring,
      ArticleViews views,
      ArticleTexts texts,
      Changes changes) {
    this.door = door;
    this.authoring = authoring;
    this.views = views;
    this.texts = texts;
    this.changes = changes;
  }

  @GetMapping("/{id}")
  ArticleView get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return views.of(door.article(id, member), member, List.of());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ArticleView open(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ArticleWords.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ArticleWish.Cleaned cleaned = texts.cleaned(texts.words(body), null);
    Article opened = authoring.open(cleaned.text(), member.username());
    audit(exchange, member, opened, "opened");
    return views.of(opened, member, cleaned.removed());
  }

  @PutMapping(path = "/{id}/working", consumes = MediaType.APPLICATION_JSON_VALUE)
  ArticleView write(
      @PathVariable String id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ArticleWords.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    Article before = door.article(id, member);
    ArticleWords words = texts.words(body);
    ArticleWish.Cleaned cleaned = texts.cleaned(words, before);
    Article after =
        done(
            authoring.act(
                before.id(), words.revision(), new Deed.Edit(cleaned.text()), member.username()),
            ArticleVerb.EDIT,
            id);
    audit(exchange, member, after, "edit");
    return views.of(after, member, cleaned.removed());
  }

  @PostMapping("/{id}/{verb:submit|approve|reject|publish|withdraw|restore|discard}")
  ArticleView act(
      @PathVariable String id,
      @PathVariable String verb,
      @RequestBody(required = false) @Nullable VerbWords body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ArticleId known = door.article(id, member).id();
    ArticleVerb wanted = ArticleVerb.parse(verb).orElseThrow(() -> ArticleDoor.unknown(id));
    VerbWords words = body == null ? VerbWords.NONE : body;
    Deed deed = words.deed(wanted, number -> authoring.edition(known, number));
    Article after =
        done(authoring.act(known, words.revision(), deed, member.username()), wanted, id);
    audit(exchange, member, after, verb);
    return views.of(after, member, List.of());
  }

  private static Article done(Acted acted, ArticleVerb verb, String id) {
    return switch (acted) {
      case Acted.Done(Article article) -> article;
      case Acted.Refused(Article article, Set<ArticleVerb> allowed) ->
          throw refused(article, verb, allowed);
      case Acted.Stale(Article article) ->
          throw Problem.of(
                  HttpStatus.CONFLICT,
                  "changed-meanwhile",
                  "Someone changed the article; it is at revision " + article.revision() + " now.")
              .with(Map.of("revision", article.revision()));
      case Acted.Wrong(List<Remark> remarks) -> {
        Wrong wrong = new Wrong();
        wrong.addErrors(remarks);
        wrong.refuse();
        throw new IllegalStateException("refused for nothing");
      }
      case Acted.Unknown unknown -> throw ArticleDoor.unknown(id);
    };
  }

  private static Problem refused(Article article, ArticleVerb verb, Set<ArticleVerb> allowed) {
    ArticleEdition working = article.working();
    return Problem.of(
            HttpStatus.CONFLICT, "not-allowed", "That cannot be done with the article now.")
        .with(
            Map.of(
                "state",
                (working == null ? article.shown() : working).state().name(),
                "action",
                verb.action(),
                "allowed",
                allowed.stream().sorted().map(ArticleVerb::action).toList()));
  }

  private void audit(ServerWebExchange exchange, StaffMember member, Article article, String what) {
    ArticleEdition working = article.working();
    ArticleEdition edition = working == null ? article.shown() : working;
    changes.audit(
        exchange,
        member,
        Action.ARTICLE_CHANGED,
        article.id().value(),
        "%s: edition %d %s %s"
            .formatted(what, edition.number(), edition.state(), edition.text().title()));
  }
}
