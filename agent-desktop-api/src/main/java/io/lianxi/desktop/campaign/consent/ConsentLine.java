package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.edition.Remark;
import io.lianxi.dialer.campaign.lead.intake.WrittenTime;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.consent.Consents;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line of a file of consents. */
final class ConsentLine {
  private static final String PURPOSES = "purposes";
  private static final String EVIDENCE = "evidence";
  private static final String GIVEN_AT = "given_at";
  private static final String UNTIL = "until";
  private static final String BETWEEN = "[,，、;；|/\\s]+";

  /** The columns without which a file tells no consents. */
  static final List<String> NEEDED = List.of(NumberFile.NUMBER, PURPOSES, EVIDENCE);

  /** What the columns may be called in Chinese. */
  static final Map<String, String> NAMES =
      Map.of(
          "号码", NumberFile.NUMBER,
          "电话", NumberFile.NUMBER,
          "手机号", NumberFile.NUMBER,
          "phone", NumberFile.NUMBER,
          "用途", PURPOSES,
          "同意凭证", EVIDENCE,
          "凭证", EVIDENCE,
          "同意时间", GIVEN_AT,
          "截止时间", UNTIL);

  private static final Map<String, Purpose> WORDS =
      Map.of(
          "合约到期提醒", Purpose.CONTRACT_EXPIRY,
          "流失预警", Purpose.CHURN_WARNING,
          "客户关怀", Purpose.CARE,
          "价值提升", Purpose.UPSELL,
          "满意度回访", Purpose.SATISFACTION,
          "通知", Purpose.NOTICE);

  private final PhoneNumber number;
  private final CsvTable.Row row;
  private final Instant now;
  private final Consumer<Remark> wrong;
  private boolean isWrong;

  ConsentLine(PhoneNumber number, CsvTable.Row row, Instant now, Consumer<Remark> wrong) {
    this.number = number;
    this.row = row;
    this.now = now;
    this.wrong = wrong;
  }

  /** What it tells; empty when something is wrong with it, of which the first is told. */
  Optional<Consents.Entry> entry() {
    Set<Purpose> purposes = purposes();
    String evidence = row.text(EVIDENCE).strip();
    NumberFile.length(EVIDENCE, evidence, 1, ConsentApi.LONGEST_EVIDENCE).ifPresent(this::tell);
    Instant given = given();
    Instant until = until(given);
    return isWrong
        ? Optional.empty()
        : Optional.of(
            new Consents.Entry(number, new Consent(purposes, given, evidence, until, null)));
  }

  private void tell(Remark remark) {
    if (!isWrong) {
      isWrong = true;
      wrong.accept(remark);
    }
  }

  private void tell(String column, String zh, String en) {
    tell(new Remark(column, true, zh, en));
  }

  private Set<Purpose> purposes() {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    String text = row.text(PURPOSES).strip();
    for (String word : text.split(BETWEEN, -1)) {
      purpose(word).ifPresentOrElse(purposes::add, () -> tell(PURPOSES, "不是外呼用途", "is no purpose"));
    }
    return purposes;
  }

  private static Optional<Purpose> purpose(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(WORDS.get(word))
        .or(
            () ->
                EnumSet.allOf(Purpose.class).stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst());
  }

  private Instant given() {
    String text = row.text(GIVEN_AT);
    Optional<Instant> at =
        WrittenTime.read(text)
            .filter(given -> !given.isAfter(now) && !given.isBefore(ConsentApi.FIRST));
    if (!text.isBlank() && at.isEmpty()) {
      tell(
          GIVEN_AT,
          "必须是过去的时间，例如 2026-01-05 或 2026-01-05T10:00",
          "must be a time in the past, e.g. 2026-01-05 or 2026-01-05T10:00");
    }
    return at.orElse(now);
  }

  private @Nullable Instant until(Instant given) {
    String text = row.text(UNTIL);
    Optional<Instant> until =
        WrittenTime.read(text).filter(end -> end.isAfter(given) && !end.isAfter(ConsentApi.LAST));
    if (!text.isBlank() && until.isEmpty()) {
      tell(UNTIL, "必须是同意之后的时间", "must be a time after the consent was given");
    }
    return until.orElse(null);
  }
}
