package io.lianxi.desktop.ticketing.report;

import io.lianxi.desktop.ticketing.work.TicketNames;
import io.lianxi.desktop.ticketing.work.TicketNames.Label;
import io.lianxi.ticket.report.ComplaintReport;
import io.lianxi.ticket.report.OnTime;
import io.lianxi.ticket.report.TicketBoard;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives counts the names that people know their kinds by. */
final class LabelledCounts {
  private final TicketNames names;

  LabelledCounts(TicketNames names) {
    this.names = names;
  }

  /** Counts of clocks by the clocks' names in JSON. */
  static Map<String, OnTime> clocks(Map<ClockKind, OnTime> level) {
    Map<String, OnTime> clocks = new LinkedHashMap<>();
    level.forEach((kind, onTime) -> clocks.put(TicketNames.of(kind), onTime));
    return clocks;
  }

  /** Open tickets of one kind. */
  record Part(
      String key, @Nullable String labelZh, @Nullable String labelEn, long open, long breached) {}

  /** Archived tickets with one root cause. */
  record Cause(String key, @Nullable String labelZh, @Nullable String labelEn, long count) {}

  /** Tickets of one kind in a month. */
  record Line(
      String key,
      @Nullable String labelZh,
      @Nullable String labelEn,
      long count,
      @Nullable Double onTimeRate) {}

  List<Part> categories(List<TicketBoard.Part> parts) {
    return parts(parts, names::category);
  }

  List<Part> groups(List<TicketBoard.Part> parts) {
    return parts(parts, names::group);
  }

  List<Part> persons(List<TicketBoard.Part> parts) {
    return parts(parts, username -> names.person(username).map(name -> new Label(name, name)));
  }

  /** Those that are called what they are. */
  List<Part> plain(List<TicketBoard.Part> parts) {
    return parts(parts, key -> Optional.empty());
  }

  private static List<Part> parts(
      List<TicketBoard.Part> parts, Function<String, Optional<Label>> label) {
    return parts.stream()
        .map(
            part -> {
              Optional<Label> called = label.apply(part.key());
              return new Part(
                  part.key(),
                  called.map(Label::zh).orElse(null),
                  called.map(Label::en).orElse(null),
                  part.open(),
                  part.breached());
            })
        .toList();
  }

  List<Cause> causes(List<TicketBoard.Cause> causes) {
    return causes.stream()
        .map(
            cause -> {
              Optional<Label> called = names.rootCause(cause.key());
              return new Cause(
                  cause.key(),
                  called.map(Label::zh).orElse(null),
                  called.map(Label::en).orElse(null),
                  cause.count());
            })
        .toList();
  }

  List<Line> categoriesOf(List<ComplaintReport.Line> lines) {
    return lines(lines, names::category);
  }

  List<Line> causesOf(List<ComplaintReport.Line> lines) {
    return lines(lines, names::rootCause);
  }

  /** Those that are called what they are. */
  List<Line> plainOf(List<ComplaintReport.Line> lines) {
    return lines(lines, key -> Optional.empty());
  }

  private static List<Line> lines(
      List<ComplaintReport.Line> lines, Function<String, Optional<Label>> label) {
    return lines.stream()
        .map(
            line -> {
              Optional<Label> called = label.apply(line.key());
              return new Line(
                  line.key(),
                  called.map(Label::zh).orElse(null),
                  called.map(Label::en).orElse(null),
                  line.count(),
                  line.onTime().rate());
            })
        .toList();
  }
}
