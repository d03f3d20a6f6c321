package io.lianxi.desktop.problem;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Lets nobody overwrite a version of something that they have not seen. */
public final class VersionGuard {
  /** How often a change without a version is tried while others change the same. */
  private static final int TRIES = 5;

  private VersionGuard() {}

  /**
   * Saves {@code what}.
   *
   * @param version the one the change was made from; null for whichever is in force
   * @param save saves over the version it is given; empty when another is in force
   * @return what is in force now
   * @throws Problem 409 {@code changed-meanwhile} with the version in force, when it is another
   */
  public static <T> T save(
      String what, @Nullable Integer version, IntSupplier inForce, IntFunction<Optional<T>> save) {
    int tries = version == null ? TRIES : 1;
    for (int i = 0; i < tries; i++) {
      Optional<T> saved = save.apply(version == null ? inForce.getAsInt() : version);
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    int now = inForce.getAsInt();
    throw Problem.of(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "Version %s of %s is not the one in force, which is %d.".formatted(version, what, now))
        .with(Map.of("version", now));
  }
}
