package io.lianxi.desktop.knowledge.search;

import io.lianxi.acd.edition.Edition;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.VersionGuard;
import io.lianxi.desktop.supervisor.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Changes what search goes by: nobody overwrites what they have not seen; all is audited. */
final class SearchRules {
  private final Changes changes;
  private final Clock clock;

  SearchRules(Changes changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** Who changes something, and the request it came with. */
  record Author(StaffMember member, ServerWebExchange exchange) {}

  /** Saves what is made from a version; empty when another is in force. */
  interface Store<V> {
    Optional<Edition<V>> save(V content, int from, String changedBy, Instant at);
  }

  /** A document that is to be changed. */
  record Document<V>(String name, Action action, Supplier<Edition<V>> inForce, Store<V> store) {}

  /**
   * Puts {@code content} in force.
   *
   * @param version the one it was made from; null for whichever is in force
   */
  <V> Edition<V> save(Document<V> document, @Nullable Integer version, V content, Author author) {
    V before = document.inForce().get().content();
    Edition<V> after =
        VersionGuard.save(
            document.name(),
            version,
            () -> document.inForce().get().version(),
            from ->
                document.store().save(content, from, author.member().username(), clock.instant()));
    audit(
        author,
        document.action(),
        changes.difference(Optional.ofNullable(before), after.content()));
    return after;
  }

  void audit(Author author, Action action, String detail) {
    changes.audit(author.exchange(), author.member(), action, "", detail);
  }
}
