package io.lianxi.desktop.flows;

import io.lianxi.acd.Language;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.knowledge.LongBody;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Step;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.recording.Recording;
import io.lianxi.ivr.recording.RecordingStore;
import io.lianxi.ivr.recording.Studio;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The recordings that flows play. */
@RestController
@RequestMapping("/api/flows/prompts")
public final class PromptApi {
  private static final int MOST_MEGABYTES = 10;
  private static final double MILLIS = 1_000;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

  private final RecordingStore recordings;
  private final Studio studio;
  private final FlowsInForce inForce;
  private final Changes changes;

  PromptApi(RecordingStore recordings, Studio studio, FlowsInForce inForce, Changes changes) {
    this.recordings = recordings;
    this.studio = studio;
    this.inForce = inForce;
    this.changes = changes;
  }

  /** All recordings, by name. */
  public record PromptList(List<PromptView> prompts) {}

  /**
   * A recording.
   *
   * @param languages those it is there in; {@code all} for the one that is played in any other
   * @param seconds of the longest
   * @param at when the newest was put in
   */
  public record PromptView(
      String name, List<String> languages, double seconds, Instant at, String by) {}

  @GetMapping
  PromptList all() {
    return new PromptList(
        recordings.all().stream()
            .collect(Collectors.groupingBy(Recording::name, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(PromptApi::view)
            .toList());
  }

  private static PromptView view(List<Recording> all) {
    Recording newest = all.stream().max(Comparator.comparing(Recording::changedAt)).orElseThrow();
    return new PromptView(
        newest.name(),
        all.stream().map(one -> code(one.language())).toList(),
        all.stream().mapToLong(one -> one.length().toMillis()).max().orElse(0) / MILLIS,
        newest.changedAt(),
        newest.changedBy());
  }

  private static String code(@Nullable Language language) {
    return language == null ? "all" : language.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Language language(@Nullable String code) {
    return switch (Objects.requireNonNullElse(code, "all")) {
      case "all" -> null;
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default -> throw Problem.invalid("language", "must be zh, en or all");
    };
  }

  /** Puts one in, a WAV or an MP3. */
  @PutMapping(path = "/{name}")
  PromptView put(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String language,
      @RequestBody(required = false) @Nullable Flux<DataBuffer> body,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange)
      throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("name", "must be a-z, 0-9 and -, at most 40 characters");
    }
    Studio.Label label = new Studio.Label(name, language(language), member.username());
    byte[] sound = LongBody.read(body, MOST_MEGABYTES);
    switch (studio.take(label, sound)) {
      case TAKEN -> audit(exchange, member, name, code(label.language()) + " put in");
      case NOT_CONVERTED ->
          throw refused(
              HttpStatus.CONFLICT,
              "not-converted",
              "This machine cannot convert recordings: sox is missing (lianxi.asterisk.sox) or does"
                  + " not end.");
      case NO_SOUND ->
          throw refused(
              HttpStatus.UNPROCESSABLE_CONTENT, "no-sound", "The file is neither WAV nor MP3.");
      case TOO_LONG ->
          throw refused(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "too-long",
              "A recording is at most " + Studio.LONGEST.toMinutes() + " minutes long.");
      case TOO_MANY ->
          throw refused(
              HttpStatus.CONFLICT,
              "too-many",
              "There are " + RecordingStore.MOST + " recordings at most.");
    }
    return view(named(name));
  }

  private static Problem refused(HttpStatus status, String slug, String detail) {
    return Problem.of(status, slug, detail);
  }

  private List<Recording> named(String name) {
    List<Recording> all = recordings.all().stream().filter(one -> one.name().equals(name)).toList();
    if (all.isEmpty()) {
      throw Problem.notFound("recording " + name);
    }
    return all;
  }

  private void audit(ServerWebExchange exchange, StaffMember member, String name, String what) {
    changes.audit(exchange, member, Action.PROMPT_CHANGED, name, what);
  }

  /** The sound as it is played: the one in the language, else the one for all. */
  @GetMapping("/{name}")
  ResponseEntity<byte[]> get(
      @PathVariable String name, @RequestParam(required = false) @Nullable String language) {
    List<Recording> all = named(name);
    Language wished = language(language);
    byte[] sound =
        Stream.of(Optional.ofNullable(wished), Optional.<Language>empty())
            .flatMap(
                which ->
                    all.stream().filter(one -> Objects.equals(one.language(), which.orElse(null))))
            .findFirst()
            .flatMap(found -> recordings.sound(found.hash()))
            .orElseThrow(() -> Problem.notFound("recording " + name + " in this language"));
    return ResponseEntity.ok()
        .contentType(WAV)
        .header("X-Content-Type-Options", "nosniff")
        .body(sound);
  }

  /** Takes it out, in one language or in all. */
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String language,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    List<Recording> all = named(name);
    List<Recording> gone =
        language == null
            ? all
            : all.stream()
                .filter(one -> Objects.equals(one.language(), language(language)))
                .toList();
    if (gone.isEmpty()) {
      throw Problem.notFound("recording " + name + " in this language");
    }
    Optional<String> user = gone.size() == all.size() ? user(name) : Optional.empty();
    if (user.isPresent()) {
      throw refused(HttpStatus.CONFLICT, "used", "The flow " + user.get() + " plays it.");
    }
    gone.forEach(one -> studio.remove(name, one.language()));
    audit(
        exchange,
        member,
        name,
        gone.stream().map(one -> code(one.language())).toList() + " taken out");
  }

  /** A flow in force that plays it. */
  private Optional<String> user(String prompt) {
    return inForce.all().stream()
        .flatMap(
            flow -> Stream.concat(Stream.of(flow.published()), Stream.ofNullable(flow.canary())))
        .filter(
            flow ->
                flow.steps().values().stream()
                    .anyMatch(
                        step -> step instanceof Step.Play play && play.prompt().equals(prompt)))
        .map(Flow::id)
        .findFirst();
  }
}
