package io.lianxi.ivr.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.acd.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prompts spoken by espeak-ng and brought to the telephone's 8 kHz by sox, kept by a hash of their
 * text. Two are made at a time, one for each text, and each appears whole, by a rename.
 */
final class EspeakPrompts implements Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(EspeakPrompts.class);
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int AT_A_TIME = 2;
  private static final String SUFFIX = ".wav";

  /** Part of the hash: raise it when the same text is to sound different. */
  private static final String RECIPE = "1";

  private final Path speech;
  private final Path sox;
  private final Path folder;
  private final Semaphore permits = new Semaphore(AT_A_TIME, true);
  private final Executor threads = task -> Thread.ofVirtual().name("prompt").start(task);
  private final Map<Path, CompletableFuture<Path>> making = new ConcurrentHashMap<>();

  EspeakPrompts(Path speech, Path sox, Path folder) {
    this.speech = speech;
    this.sox = sox;
    this.folder = folder;
  }

  @Override
  public Optional<Path> file(Wording.Spoken spoken) {
    Path name = name(spoken);
    if (Files.exists(wav(name))) {
      return Optional.of(name);
    }
    try {
      return Optional.of(made(spoken, name).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      LOG.warn("\"{}\" is not spoken within {}", spoken.text(), LIMIT);
    } catch (ExecutionException e) {
      LOG.warn("\"{}\" cannot be spoken", spoken.text(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public void prepare(Collection<Wording.Spoken> all) {
    for (Wording.Spoken spoken : all) {
      Path name = name(spoken);
      if (!Files.exists(wav(name))) {
        var unused =
            made(spoken, name)
                .exceptionally(
                    failure -> {
                      LOG.warn("\"{}\" cannot be spoken", spoken.text(), failure);
                      return name;
                    });
      }
    }
  }

  private CompletableFuture<Path> made(Wording.Spoken spoken, Path name) {
    return making.computeIfAbsent(
        name,
        path -> {
          var made = CompletableFuture.supplyAsync(() -> make(spoken, path), threads);
          var unused = made.whenCompleteAsync((done, failure) -> making.remove(path), threads);
          return made;
        });
  }

  private Path make(Wording.Spoken spoken, Path name) {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before it was spoken", e);
    }
    try {
      Files.createDirectories(folder);
      Path raw = Files.createTempFile(folder, "raw-", SUFFIX);
      Path part = Files.createTempFile(folder, "part-", SUFFIX);
      try {
        speak(spoken, raw, part);
        Files.move(
            part, wav(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(raw);
        Files.deleteIfExists(part);
      }
      return name;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      permits.release();
    }
  }

  private void speak(Wording.Spoken spoken, Path raw, Path part) throws IOException {
    String voice = voice(spoken.language());
    run(List.of(speech.toString(), "-v", voice, "-s", "150", "-w", raw.toString()), spoken.text());
    run(
        List.of(
            sox.toString(),
            "-v",
            "0.8",
            raw.toString(),
            "-r",
            "8000",
            "-c",
            "1",
            "-b",
            "16",
            part.toString()),
        "");
  }

  private static String voice(Language language) {
    return switch (language) {
      case ZH -> "cmn-latn-pinyin"; // plain cmn reads some characters as English letters
      case EN -> "en";
    };
  }

  private static void run(List<String> command, String input) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    try {
      if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " does not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(command.getFirst() + " ended with " + process.exitValue());
    }
  }

  private Path name(Wording.Spoken spoken) {
    try {
      String text = RECIPE + "|" + spoken.language() + "|" + spoken.text();
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
