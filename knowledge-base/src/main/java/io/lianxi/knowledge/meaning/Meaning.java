package io.lianxi.knowledge.meaning;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What computes vectors here, if anything does. It is loaded when first wanted, in a second or two,
 * and nobody who asks meanwhile waits for it.
 */
public final class Meaning implements AutoCloseable {
  private final Supplier<Optional<? extends Embeddings>> loader;
  private final boolean isWanted;
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private volatile Optional<? extends Embeddings> embeddings = Optional.empty();
  private volatile boolean isLoaded;

  /**
   * @param loader empty when there are none on this machine, or none are wanted; asked once
   */
  public Meaning(Supplier<Optional<? extends Embeddings>> loader) {
    this(loader, true);
  }

  private Meaning(Supplier<Optional<? extends Embeddings>> loader, boolean isWanted) {
    this.loader = loader;
    this.isWanted = isWanted;
  }

  /** Nothing computes vectors: search goes by words alone. */
  public static Meaning none() {
    return new Meaning(Optional::empty, false);
  }

  /** Is search to go by meaning at all? */
  public boolean isWanted() {
    return isWanted;
  }

  /** Is it still to be loaded? */
  public boolean isComing() {
    return isWanted && !isLoaded;
  }

  /** What computes vectors; empty when nothing does, or not yet. */
  public Optional<Embeddings> embeddings() {
    return embeddings.map(loaded -> loaded);
  }

  /** Loads it, if nobody did before. */
  public Optional<Embeddings> load() {
    if (isAsked.compareAndSet(false, true)) {
      embeddings = loader.get();
      isLoaded = true;
    }
    return embeddings();
  }

  @Override
  public void close() {
    Optional<? extends Embeddings> loaded = embeddings;
    isAsked.set(true);
    embeddings = Optional.empty();
    loaded.ifPresent(Embeddings::close);
  }
}
