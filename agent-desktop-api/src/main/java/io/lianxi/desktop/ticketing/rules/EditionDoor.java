package io.lianxi.desktop.ticketing.rules;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.VersionGuard;
import io.lianxi.desktop.supervisor.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Changes documents: nobody overwrites what they have not seen, and every change is audited. */
final class EditionDoor {
  private final Changes changes;
  private final Clock clock;

  EditionDoor(Changes changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** Who changes something, and the request it came with. */
  record Author(StaffMember member, ServerWebExchange exchange) {}

  /** Saves what is made from a version; empty when another is in force. */
  interface Store<V> {
    Optional<Edition<V>> save(int from, V content, String changedBy, Instant at);
  }

  /**
   * A document that is to be changed.
   *
   * @param view what of it is compared in the audit
   */
  record Document<V>(
      String name,
      Action action,
      Supplier<Optional<Edition<V>>> inForce,
      Store<V> store,
      Function<V, Object> view) {}

  /** The document {@code name} among many. */
  static <V> Document<V> document(
      Editions<V> editions, String name, Action action, Function<V, Object> view) {
    return new Document<>(
        name,
        action,
        () -> editions.find(name),
        (from, content, by, at) -> editions.save(name, from, content, by, at),
        view);
  }

  /**
   * Puts {@code content} in force.
   *
   * @param version the one it was made from; null for whichever is in force
   */
  <V> Edition<V> save(Document<V> document, @Nullable Integer version, V content, Author author) {
    Optional<Edition<V>> before = document.inForce().get();
    String username = author.member().username();
    Edition<V> after =
        VersionGuard.save(
            document.name(),
            version,
            () -> document.inForce().get().map(Edition::version).orElse(Editions.NEW),
            from -> document.store().save(from, content, username, clock.instant()));
    changes.audit(
        author.exchange(),
        author.member(),
        document.action(),
        document.name(),
        changes.difference(
            before.map(Edition::content).map(document.view()),
            document.view().apply(after.content())));
    return after;
  }
}
