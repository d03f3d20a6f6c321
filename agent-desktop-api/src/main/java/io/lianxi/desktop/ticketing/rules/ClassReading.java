package io.lianxi.desktop.ticketing.rules;

import io.lianxi.desktop.ticketing.rules.PolicyWish.ClassWish;
import io.lianxi.desktop.ticketing.rules.PolicyWish.PromisesWish;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicyCheck;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a class of promises that is wanted, and names everything that makes it none. */
final class ClassReading {
  private static final int WHOLE = 100;

  private final String path;
  private final ClassWish wanted;
  private final Parts parts;

  ClassReading(String path, ClassWish wanted, Parts parts) {
    this.path = path + ".";
    this.wanted = wanted;
    this.parts = parts;
  }

  /** Null when it cannot be. */
  @Nullable SlaClass read() {
    String name = parts.text(path + "name", wanted.name());
    if (wanted.name() != null && !SlaPolicyCheck.isName(name)) {
      parts
          .wrong()
          .add(
              path + "name",
              "须以小写字母开头，只含小写字母、数字、- 和 _",
              "must begin with a small letter; small letters, digits, - and _ may follow");
    }
    String labelZh = parts.text(path + "labelZh", wanted.labelZh());
    String labelEn = parts.text(path + "labelEn", wanted.labelEn());
    Map<ClockKind, Duration> promises = promises();
    List<Integer> percents = percents();
    return parts.wrong().isAny()
        ? null
        : new SlaClass(
            name,
            labelZh,
            labelEn,
            wanted.counting() == null ? Counting.WALL_CLOCK : wanted.counting(),
            promises,
            percents);
  }

  private Map<ClockKind, Duration> promises() {
    Map<ClockKind, Duration> promises = new EnumMap<>(ClockKind.class);
    PromisesWish wish =
        parts.given(path + "promises", wanted.promises(), new PromisesWish(null, null, null));
    promise(promises, ClockKind.FIRST_RESPONSE, "firstResponse", wish.firstResponse());
    promise(promises, ClockKind.NEXT_RESPONSE, "nextResponse", wish.nextResponse());
    promise(promises, ClockKind.RESOLUTION, "resolution", wish.resolution());
    return promises;
  }

  private void promise(
      Map<ClockKind, Duration> promises, ClockKind kind, String field, @Nullable Integer seconds) {
    if (seconds != null
        && parts.isWithin(path + "promises." + field, seconds, 1, SlaClass.LONGEST.toSeconds())) {
      promises.put(kind, Duration.ofSeconds(seconds));
    }
  }

  private List<Integer> percents() {
    int tiers = PolicyWish.tiers();
    if (wanted.tierPercents() == null) {
      return Collections.nCopies(tiers, WHOLE);
    }
    if (wanted.tierPercents().size() != tiers) {
      parts
          .wrong()
          .add(path + "tierPercents", "必须正好有 7 个星级的值", "must have 7 values, one for each tier");
    }
    return parts.list(
        path + "tierPercents",
        wanted.tierPercents(),
        (at, percent) -> parts.isWithin(at, percent, 1, SlaClass.MOST_PERCENT) ? percent : null);
  }
}
