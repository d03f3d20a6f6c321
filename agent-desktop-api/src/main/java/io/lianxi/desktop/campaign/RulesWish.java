package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.compliance.AttemptLimits;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls of a campaign are to keep to; what is left out is as usual. */
@KnownFieldsOnly
public record RulesWish(
    @Nullable Boolean needsConsent,
    @Nullable BusinessCalendar hours,
    @Nullable LimitsWish limits,
    @Nullable List<@Nullable String> blockedAreas,
    @Nullable Long afterComplaintSeconds,
    @Nullable Long afterTicketSeconds) {
  static final RulesWish USUAL = new RulesWish(null, null, null, null, null, null);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_AREAS = 100;
  private static final int LONGEST_AREA = 20;
  private static final Duration LONGEST_COOL_DOWN = Duration.ofDays(730);

  /** How often somebody may be called. */
  @KnownFieldsOnly
  public record LimitsWish(
      @Nullable Integer perLead,
      @Nullable Integer perDay,
      @Nullable Integer per24Hours,
      @Nullable Long pauseSeconds) {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    AttemptLimits limits(Wrong wrong) {
      AttemptLimits usual = AttemptLimits.USUAL;
      Duration pause =
          seconds("rules.limits.pauseSeconds", pauseSeconds, usual.pause(), LONGEST_PAUSE, wrong);
      return Checked.part(
          "rules.limits",
          wrong,
          usual,
          () ->
              new AttemptLimits(
                  requireNonNullElse(perLead, usual.perLead()),
                  requireNonNullElse(perDay, usual.perDay()),
                  requireNonNullElse(per24Hours, usual.per24Hours()),
                  pause));
    }
  }

  /** The rules that are wanted, or some once {@code wrong} says what is wrong with them. */
  GateRules rules(Purpose purpose, Wrong wrong) {
    BusinessCalendar calendar = hours == null ? CallingHours.usual(ZONE) : hours;
    if (!calendar.hasHours()) {
      wrong.add("rules.hours", "没有任何可以呼叫的时间", "leave no time to call at all");
    }
    AttemptLimits usual = AttemptLimits.USUAL;
    return new GateRules(
        purpose,
        requireNonNullElse(needsConsent, true),
        new CallingHours(calendar),
        limits == null ? usual : limits.limits(wrong),
        areas(wrong),
        seconds(
            "rules.afterComplaintSeconds",
            afterComplaintSeconds,
            GateRules.USUAL_AFTER_COMPLAINT,
            LONGEST_COOL_DOWN,
            wrong),
        seconds(
            "rules.afterTicketSeconds",
            afterTicketSeconds,
            GateRules.USUAL_AFTER_TICKET,
            LONGEST_COOL_DOWN,
            wrong));
  }

  private Set<String> areas(Wrong wrong) {
    Set<String> areas = new LinkedHashSet<>();
    List<@Nullable String> wanted = blockedAreas == null ? List.of() : blockedAreas;
    if (wanted.size() > MOST_AREAS) {
      wrong.add("rules.blockedAreas", "最多 " + MOST_AREAS + " 个", "must be at most " + MOST_AREAS);
      return areas;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String area = requireNonNullElse(wanted.get(i), "").strip();
      if (area.isEmpty() || area.length() > LONGEST_AREA) {
        wrong.add(
            "rules.blockedAreas[" + i + "]",
            "必须有 1 到 " + LONGEST_AREA + " 个字符",
            "must have 1 to " + LONGEST_AREA + " characters");
      } else {
        areas.add(area);
      }
    }
    return areas;
  }

  private static Duration seconds(
      String field, @Nullable Long wanted, Duration usual, Duration most, Wrong wrong) {
    if (wanted == null) {
      return usual;
    }
    if (wanted < 0 || wanted > most.toSeconds()) {
      wrong.add(
          field,
          "必须在 0 到 " + most.toSeconds() + " 秒之间",
          "must be 0 to " + most.toSeconds() + " seconds");
      return usual;
    }
    return Duration.ofSeconds(wanted);
  }
}
