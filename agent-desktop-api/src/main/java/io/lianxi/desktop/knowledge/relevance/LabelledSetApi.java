package io.lianxi.desktop.knowledge.relevance;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.knowledge.KnowledgeAccess;
import io.lianxi.desktop.knowledge.LongBody;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.relevance.LabelledQuery;
import io.lianxi.knowledge.relevance.LabelledSet;
import io.lianxi.knowledge.relevance.LabelledSets;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Questions, and the articles that answer them. */
@RestController
@RequestMapping("/api/knowledge/relevance/sets")
public final class LabelledSetApi {
  private static final int MOST_MEGABYTES = 4;

  private final LabelledSets sets;
  private final BodyReader bodies;
  private final Changes changes;
  private final Clock clock;

  LabelledSetApi(LabelledSets sets, BodyReader bodies, Changes changes, Clock clock) {
    this.sets = sets;
    this.bodies = bodies;
    this.changes = changes;
    this.clock = clock;
  }

  /** A set with its questions. */
  public record View(String name, List<LabelledQuery> queries) {}

  /** What a set is to be. */
  @KnownFieldsOnly
  public record Wish(@Nullable String name, @Nullable List<@Nullable QueryWish> queries) {

    LabelledSet set(String name, Wrong wrong) {
      List<LabelledQuery> labelled = new ArrayList<>();
      List<@Nullable QueryWish> wanted = queries == null ? List.of() : queries;
      for (int i = 0; i < wanted.size(); i++) {
        QueryWish one = wanted.get(i);
        String field = "queries[" + i + "]";
        if (one == null) {
          wrong.mustBeGiven(field);
        } else {
          labelled.add(one.query(field, wrong));
        }
      }
      return new LabelledSet(name, labelled);
    }
  }

  /** A question that is wanted in a set, and the ids of the articles that answer it. */
  public record QueryWish(@Nullable String text, @Nullable List<@Nullable String> relevant) {

    LabelledQuery query(String field, Wrong wrong) {
      List<ArticleId> ids = new ArrayList<>();
      List<@Nullable String> given = relevant == null ? List.of() : relevant;
      for (int i = 0; i < given.size(); i++) {
        Optional<ArticleId> id = Optional.ofNullable(given.get(i)).flatMap(ArticleId::parse);
        id.ifPresent(ids::add);
        if (id.isEmpty()) {
          wrong.add(field + ".relevant[" + i + "]", "必须是文章编号", "must be the id of an article");
        }
      }
      return new LabelledQuery(text == null ? "" : text.strip(), ids.stream().distinct().toList());
    }
  }

  @GetMapping
  List<LabelledSets.Line> all(@AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return sets.all();
  }

  @GetMapping("/{name}")
  View get(@PathVariable String name, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return sets.find(name)
        .map(set -> new View(set.name(), set.queries()))
        .orElseThrow(() -> Problem.notFound("labelled set " + name));
  }

  @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  View put(
      @PathVariable String name,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Wish.class)))
          @RequestBody(required = false)
          @Nullable Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    Wish wish = bodies.read(LongBody.read(body, MOST_MEGABYTES), Wish.class);
    Wrong wrong = new Wrong();
    LabelledSet set = wish.set(name, wrong);
    wrong.addErrors(set.check());
    wrong.refuse();
    if (!sets.save(set, member.username(), clock.instant())) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-sets",
          "There are " + LabelledSets.MOST + " labelled sets already.");
    }
    changes.audit(
        exchange, member, Action.RELEVANCE_SET_CHANGED, name, set.queries().size() + " questions");
    return new View(set.name(), set.queries());
  }
}
