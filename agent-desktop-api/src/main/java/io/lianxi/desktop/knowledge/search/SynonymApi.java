package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.text.KnownSynonyms;
import io.lianxi.knowledge.text.SynonymList;
import io.lianxi.knowledge.text.SynonymList.OneWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Words that mean the same, as search knows them. */
@RestController
@RequestMapping("/api/knowledge/synonyms")
public final class SynonymApi {
  private final KnownSynonyms synonyms;
  private final SearchRules rules;

  SynonymApi(KnownSynonyms synonyms, SearchRules rules) {
    this.synonyms = synonyms;
    this.rules = rules;
  }

  /** What the list says, and who made it so. */
  public record View(
      int version,
      List<List<String>> groups,
      List<OneWay> oneWay,
      String changedBy,
      Instant changedAt) {

    static View of(Edition<SynonymList> edition) {
      return new View(
          edition.version(),
          edition.content().groups(),
          edition.content().oneWay(),
          edition.changedBy(),
          edition.changedAt());
    }
  }

  /** What the list said, newest first. */
  public record Versions(List<View> items) {}

  /**
   * What it is to say.
   *
   * @param version the one this was made from; absent for whichever is in force
   */
  @KnownFieldsOnly
  @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"changedBy", "changedAt"})
  public record Wish(
      @Nullable Integer version,
      @Nullable List<@Nullable List<@Nullable String>> groups,
      @Nullable List<@Nullable OneWayWish> oneWay) {

    /** The list as it was sent; what is missing in it is added to {@code wrong}. */
    public SynonymList list(Wrong wrong) {
      List<List<String>> all = new ArrayList<>();
      List<OneWay> ways = new ArrayList<>();
      if (groups == null) {
        wrong.mustBeGiven("groups");
      }
      each(groups).forEach(group -> all.add(each(group)));
      for (OneWayWish one : each(oneWay)) {
        ways.add(new OneWay(one.from() == null ? "" : one.from(), each(one.to())));
      }
      return new SynonymList(all, ways);
    }

    private static <T> List<T> each(@Nullable List<@Nullable T> given) {
      return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    }
  }

  /** A word for which others may stand. */
  public record OneWayWish(@Nullable String from, @Nullable List<@Nullable String> to) {}

  @GetMapping
  View get() {
    return View.of(synonyms.inForce());
  }

  @GetMapping("/versions")
  Versions versions() {
    return new Versions(synonyms.versions().stream().map(View::of).toList());
  }

  @PutMapping
  View put(
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    SynonymList list = wish.list(wrong);
    wrong.addErrors(list.check());
    wrong.refuse();
    return View.of(
        rules.save(
            new SearchRules.Document<>(
                "synonyms", Action.SYNONYMS_CHANGED, synonyms::inForce, synonyms::save),
            wish.version(),
            list,
            new SearchRules.Author(member, exchange)));
  }
}
