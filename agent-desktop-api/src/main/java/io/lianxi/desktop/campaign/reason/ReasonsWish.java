package io.lianxi.desktop.campaign.reason;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.reason.Reason;
import io.lianxi.dialer.campaign.reason.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a campaign as they are told and wanted.
 *
 * @param version the one they are, or were made from; 0 before there are any
 */
@KnownFieldsOnly
public record ReasonsWish(
    @Nullable Integer version,
    @Nullable List<@Nullable One> won,
    @Nullable List<@Nullable One> lost) {

  /** One reason; one that does not say so may be chosen. */
  @KnownFieldsOnly
  public record One(
      @Nullable String code,
      @Nullable String labelZh,
      @Nullable String labelEn,
      @Nullable Boolean isActive) {

    static One of(Reason reason) {
      return new One(reason.code(), reason.labelZh(), reason.labelEn(), reason.isActive());
    }

    private Optional<Reason> reason(String path, Wrong wrong) {
      Wrong part = new Wrong();
      String named = requireNonNullElse(code, "");
      if (!named.matches(Reason.CODES)) {
        part.add("code", "必须是 1 到 40 个小写字母、数字或横线", "must be 1 to 40 of a-z, 0-9 and -");
      }
      String zh = label("labelZh", labelZh, part);
      String en = label("labelEn", labelEn, part);
      wrong.addUnder(path, part);
      return part.isAny()
          ? Optional.empty()
          : Optional.of(new Reason(named, zh, en, requireNonNullElse(isActive, true)));
    }

    private static String label(String field, @Nullable String given, Wrong wrong) {
      String label = requireNonNullElse(given, "").strip();
      if (label.isEmpty() || label.length() > Reason.LONGEST_LABEL || label.indexOf('\0') >= 0) {
        wrong.add(
            field,
            "必须有 1 到 " + Reason.LONGEST_LABEL + " 个字符",
            "must have 1 to " + Reason.LONGEST_LABEL + " characters");
      }
      return label;
    }
  }

  static ReasonsWish of(Reasons reasons) {
    return new ReasonsWish(
        reasons.version(),
        reasons.won().stream().map(One::of).toList(),
        reasons.lost().stream().map(One::of).toList());
  }

  /**
   * The reasons that are wanted in place of {@code before}; empty once {@code wrong} says what
   * keeps them from being.
   */
  Optional<Reasons> reasons(Reasons before, Wrong wrong) {
    if (version == null) {
      wrong.mustBeGiven("version");
    }
    List<Reason> wantedWon = list("won", won, wrong);
    List<Reason> wantedLost = list("lost", lost, wrong);
    if (wrong.isAny()) {
      return Optional.empty();
    }
    Reasons wanted = new Reasons(before.campaign(), before.version() + 1, wantedWon, wantedLost);
    kept(wanted, before, LeadClosing.WON, wrong);
    kept(wanted, before, LeadClosing.LOST, wrong);
    return wrong.isAny() ? Optional.empty() : Optional.of(wanted);
  }

  private static List<Reason> list(String field, @Nullable List<@Nullable One> given, Wrong wrong) {
    List<@Nullable One> ones = requireNonNullElse(given, List.of());
    if (ones.size() > Reasons.MOST) {
      wrong.add(field, "最多 " + Reasons.MOST + " 个", "must be at most " + Reasons.MOST);
      return List.of();
    }
    List<Reason> wanted = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < ones.size(); i++) {
      String path = field + "[" + i + "]";
      One one = ones.get(i);
      if (one == null) {
        wrong.mustBeGiven(path);
      } else {
        one.reason(path, wrong).ifPresent(wanted::add);
        if (one.code() != null && !codes.add(one.code())) {
          wrong.add(path + ".code", "与另一个原因重复", "is that of another reason");
        }
      }
    }
    return wanted;
  }

  private static void kept(Reasons wanted, Reasons before, LeadClosing closing, Wrong wrong) {
    wanted
        .dropped(before, closing)
        .ifPresent(
            code ->
                wrong.add(
                    closing.name().toLowerCase(Locale.ROOT),
                    "必须保留 " + code + "，可以停用",
                    "must keep " + code + ", which may be retired"));
  }

  /** Is it made from {@code before}? */
  boolean isFrom(Reasons before) {
    return version != null && version == before.version();
  }
}
