package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.VersionGuard;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.library.Shape;
import io.lianxi.knowledge.library.Shelf;
import io.lianxi.knowledge.library.ShelfCheck;
import io.lianxi.knowledge.library.Shelves;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The categories of articles, and the shapes that articles begin with. */
@RestController
@RequestMapping("/api/knowledge")
public final class LibraryApi {
  private final Library library;
  private final Changes changes;
  private final Clock clock;

  LibraryApi(Library library, Changes changes, Clock clock) {
    this.library = library;
    this.changes = changes;
    this.clock = clock;
  }

  /** The tree; version 0 until someone has saved one. */
  public record Tree(int version, List<Node> categories, String changedBy, Instant changedAt) {
    static Tree of(Edition<Shelves> edition) {
      return new Tree(
          edition.version(),
          edition.content().categories().stream().map(Node::of).toList(),
          edition.changedBy(),
          edition.changedAt());
    }
  }

  /** A category; {@code parent} is null at the top. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Node(String id, String labelZh, String labelEn, @Nullable String parent) {
    static Node of(Shelf shelf) {
      return new Node(shelf.id(), shelf.labelZh(), shelf.labelEn(), shelf.parent());
    }
  }

  /**
   * What the tree is to be.
   *
   * @param version the one this was made from; absent for whichever is in force
   */
  @KnownFieldsOnly
  @JsonIgnoreProperties({"changedBy", "changedAt"})
  public record Wish(@Nullable Integer version, @Nullable List<@Nullable NodeWish> categories) {

    /** A category that is wanted. */
    public record NodeWish(
        @Nullable String id,
        @Nullable String labelZh,
        @Nullable String labelEn,
        @Nullable String parent) {}
  }

  @GetMapping("/categories")
  Tree categories() {
    return Tree.of(library.inForce());
  }

  @PutMapping("/categories")
  Tree save(
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    Shelves shelves = shelves(wish);
    Edition<Shelves> before = library.inForce();
    Edition<Shelves> after =
        VersionGuard.save(
            "categories",
            wish.version(),
            () -> library.inForce().version(),
            from -> library.save(shelves, from, member.username(), clock.instant()));
    changes.audit(
        exchange,
        member,
        Action.KNOWLEDGE_CATEGORIES_CHANGED,
        "",
        changes.difference(Optional.of(before.content()), after.content()));
    return Tree.of(after);
  }

  private static Shelves shelves(Wish wish) {
    Wrong wrong = new Wrong();
    List<Shelf> shelves = new ArrayList<>();
    List<Wish.@Nullable NodeWish> wanted = wish.categories();
    if (wanted == null) {
      wrong.mustBeGiven("categories");
      wanted = List.of();
    }
    for (int i = 0; i < wanted.size(); i++) {
      Wish.NodeWish node = wanted.get(i);
      if (node == null) {
        wrong.mustBeGiven("categories[" + i + "]");
      } else {
        shelves.add(
            new Shelf(text(node.id()), text(node.labelZh()), text(node.labelEn()), node.parent()));
      }
    }
    Shelves tree = new Shelves(shelves);
    wrong.addErrors(ShelfCheck.of(tree));
    wrong.refuse();
    return tree;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  @GetMapping("/templates")
  List<Shape> templates() {
    return Shape.all();
  }
}
