package io.lianxi.ivr.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.ivr.sound.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts spoken by the best engine that can just now, brought to the telephone's 8 kHz, kept by a
 * hash of their text and engine. Each appears whole, by a rename. One that a lesser engine has made
 * is spoken until the better one has made its own, which it does when it is asked for.
 */
final class KeptPrompts implements Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPrompts.class);
  private static final Duration LIMIT = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String SUFFIX = ".wav";

  private final List<Engine> engines;
  private final Sounds sounds;
  private final Path folder;
  private final Executor threads = task -> Thread.ofVirtual().name("prompt").start(task);
  private final Map<Wording.Spoken, CompletableFuture<Path>> making = new ConcurrentHashMap<>();

  /**
   * @param engines the best first
   */
  KeptPrompts(List<Speech> engines, Sounds sounds, Path folder, Clock clock) {
    this.engines = engines.stream().map(speech -> new Engine(speech, clock)).toList();
    this.sounds = sounds;
    this.folder = folder;
  }

  @Override
  public Optional<Path> file(Wording.Spoken spoken) {
    Optional<Path> kept = kept(spoken);
    if (kept.isPresent()) {
      if (isToBeBettered(spoken)) {
        var unused = made(spoken);
      }
      return kept;
    }
    try {
      return Optional.of(made(spoken).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      LOG.warn("\"{}\" is not spoken within {}", spoken.text(), LIMIT);
    } catch (ExecutionException e) {
      LOG.warn("\"{}\" cannot be spoken", spoken.text(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private Optional<Path> kept(Wording.Spoken spoken) {
    return engines.stream()
        .map(engine -> name(engine, spoken))
        .filter(name -> Files.exists(wav(name)))
        .findFirst();
  }

  /** Is there none of the best engine, which could make one? */
  private boolean isToBeBettered(Wording.Spoken spoken) {
    Engine best = engines.getFirst();
    return !Files.exists(wav(name(best, spoken))) && !best.isResting();
  }

  @Override
  public void prepare(Collection<Wording.Spoken> all) {
    for (Wording.Spoken spoken : all) {
      if (kept(spoken).isEmpty() || isToBeBettered(spoken)) {
        var unused =
            made(spoken)
                .exceptionally(
                    failure -> {
                      LOG.warn("\"{}\" cannot be spoken", spoken.text(), failure);
                      return folder;
                    });
      }
    }
  }

  private CompletableFuture<Path> made(Wording.Spoken spoken) {
    return making.computeIfAbsent(
        spoken,
        it -> {
          var made = CompletableFuture.supplyAsync(() -> make(it), threads);
          var unused = made.whenCompleteAsync((done, failure) -> making.remove(it), threads);
          return made;
        });
  }

  private Path make(Wording.Spoken spoken) {
    for (Engine engine : engines) {
      Path name = name(engine, spoken);
      if (Files.exists(wav(name)) || (!engine.isResting() && isMade(engine, spoken, name))) {
        return name;
      }
    }
    throw new IllegalStateException("no engine speaks");
  }

  private boolean isMade(Engine engine, Wording.Spoken spoken, Path name) {
    try {
      Files.createDirectories(folder);
      Path raw = Files.createTempFile(folder, "raw-", SUFFIX);
      Path part = Files.createTempFile(folder, "part-", SUFFIX);
      try {
        engine.speak(spoken, raw);
        if (sounds.convert(raw, part, LONGEST).isEmpty()) {
          throw new IOException("what came is no sound");
        }
        Files.move(
            part, wav(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
      } finally {
        Files.deleteIfExists(raw);
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      LOG.warn("\"{}\" cannot be spoken by {}", spoken.text(), engine.recipe(), e);
      if (engine != engines.getLast()) {
        engine.rest(); // behind the last there is nobody
      }
      return false;
    }
  }

  private Path name(Engine engine, Wording.Spoken spoken) {
    try {
      String text = engine.recipe() + "|" + spoken.language() + "|" + spoken.text();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path wav(Path name) {
    return name.resolveSibling(name.getFileName() + SUFFIX);
  }
}
