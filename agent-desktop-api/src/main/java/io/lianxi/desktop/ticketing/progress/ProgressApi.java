package io.lianxi.desktop.ticketing.progress;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.limit.RemoteAddress;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.progress.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * What customers ask and say about their tickets on the web, where anybody can: at most 60 times a
 * minute from one address, and 10 times a minute about one number.
 */
@RestController
@RequestMapping("/api/progress")
public final class ProgressApi {
  static final int PER_ADDRESS = 60;
  static final int PER_NUMBER = 10;
  private static final int LONGEST = 50;
  private static final int SECONDS = 60;

  private final Progress progress;
  private final MinuteCounts counts;

  ProgressApi(Progress progress, MinuteCounts counts) {
    this.progress = progress;
    this.counts = counts;
  }

  /** Which ticket, and the proof that it is one's own. */
  @KnownFieldsOnly
  public record Question(@Nullable String number, @Nullable String phone) {}

  /** It should go faster. */
  @KnownFieldsOnly
  public record Urging(@Nullable String number, @Nullable String phone, @Nullable String note) {}

  /** What one thinks of the answer. */
  @KnownFieldsOnly
  public record Opinion(
      @Nullable String number,
      @Nullable String phone,
      @Nullable Satisfaction satisfaction,
      @Nullable String note) {}

  /** How a ticket stands. */
  public record View(
      String number,
      String stateZh,
      String stateEn,
      Instant openedAt,
      @Nullable Instant due,
      List<Step> steps,
      @Nullable String answer,
      boolean mayUrge,
      boolean revisit) {
    static View of(Progress.Standing standing) {
      return new View(
          standing.number().value(),
          standing.state().zh(),
          standing.state().en(),
          standing.openedAt(),
          standing.due(),
          standing.steps().stream()
              .map(step -> new Step(step.at(), step.label().zh(), step.label().en()))
              .toList(),
          standing.answer(),
          standing.mayUrge(),
          standing.mayRevisit());
    }
  }

  /** Something that happened. */
  public record Step(Instant at, String labelZh, String labelEn) {}

  @PostMapping
  View find(@RequestBody Question question, ServerWebExchange exchange) {
    Progress.Proof proof = proof(question.number(), question.phone(), new Wrong(), exchange);
    return found(proof);
  }

  private View found(Progress.Proof proof) {
    return progress.find(proof).map(View::of).orElseThrow(ProgressApi::unknown);
  }

  @PostMapping("/urge")
  View urge(@RequestBody Urging urging, ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    String note = note(urging.note(), wrong);
    Progress.Proof proof = proof(urging.number(), urging.phone(), wrong, exchange);
    return heard(progress.urge(proof, note), proof);
  }

  @PostMapping("/revisit")
  View revisit(@RequestBody Opinion opinion, ServerWebExchange exchange) {
    Wrong wrong = new Wrong();
    String note = note(opinion.note(), wrong);
    Satisfaction satisfaction = opinion.satisfaction();
    if (satisfaction == null) {
      wrong.mustBeGiven("satisfaction");
    } else if (satisfaction == Satisfaction.UNREACHABLE) {
      wrong.add("satisfaction", "只能是满意或不满意", "must be SATISFIED or NOT_SATISFIED");
    }
    Progress.Proof proof = proof(opinion.number(), opinion.phone(), wrong, exchange);
    return heard(
        progress.revisit(proof, Optional.ofNullable(satisfaction).orElseThrow(), note), proof);
  }

  private static String note(@Nullable String note, Wrong wrong) {
    if (note != null && note.length() > Progress.LONGEST_NOTE) {
      wrong.add(
          "note",
          "不能超过 " + Progress.LONGEST_NOTE + " 个字符",
          "must not be longer than " + Progress.LONGEST_NOTE);
    }
    return note == null ? "" : note.strip();
  }

  private Progress.Proof proof(
      @Nullable String number, @Nullable String phone, Wrong wrong, ServerWebExchange exchange) {
    if (!counts.addUpTo(PER_ADDRESS, "progress from " + RemoteAddress.of(exchange))) {
      throw tooOften();
    }
    check("number", number, wrong);
    check("phone", phone, wrong);
    Optional<PhoneNumber> parsed =
        Optional.ofNullable(phone).filter(text -> isShort(text)).flatMap(PhoneNumber::parse);
    if (phone != null && isShort(phone) && parsed.isEmpty()) {
      wrong.add("phone", "不是电话号码", "is not a telephone number");
    }
    wrong.refuse();
    String known = Optional.ofNullable(number).orElseThrow().strip().toUpperCase(Locale.ROOT);
    if (!counts.addUpTo(PER_NUMBER, "progress of " + known)) {
      throw tooOften();
    }
    return new Progress.Proof(known, parsed.orElseThrow());
  }

  private static boolean isShort(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  private static void check(String field, @Nullable String text, Wrong wrong) {
    if (text == null || text.isBlank()) {
      wrong.mustBeGiven(field);
    } else if (text.length() > LONGEST) {
      wrong.add(field, "太长", "is too long");
    }
  }

  private View heard(Progress.Heard heard, Progress.Proof proof) {
    return switch (heard) {
      case DONE -> found(proof);
      case UNKNOWN -> throw unknown();
      case NOT_NOW ->
          throw Problem.of(
                  HttpStatus.CONFLICT, "not-allowed", "That is not possible now; look again.")
              .with(Map.of("detailZh", "现在不能这样操作，请刷新后查看"));
    };
  }

  private static Problem unknown() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "not-found",
            "There is no ticket with this number and this telephone.")
        .with(Map.of("detailZh", "没有与该编号和电话相符的工单"));
  }

  private static Problem tooOften() {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-often", "Too many questions; wait a minute.")
        .with(Map.of("detailZh", "查询过于频繁，请一分钟后再试", "retryAfterSeconds", SECONDS));
  }
}
