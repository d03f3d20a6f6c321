package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Fence;
import java.time.Duration;
import java.util.Optional;

/** The right to lead, which one copy of the application holds at a time. */
interface Lease {
  /** How long it lasts when it is not renewed. */
  Duration TERM = Duration.ofMillis(2500);

  /**
   * Takes the lease when nobody holds it, or renews it for whoever calls and holds it already.
   * Atomic; may be repeated.
   *
   * @return under which to act until it is asked again; empty when someone else holds it. The token
   *     of a later holder is never that of an earlier one: it begins with a number that grows.
   */
  Optional<Fence> hold();

  /** Gives it back, so that another can have it at once; nothing happens when it is not held. */
  void release();
}
