package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.acd.QueueName;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.blending.BlendingRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To which queues someone wants a campaign to yield, and when; what is left out is as usual.
 *
 * @param watched the queues; none for a campaign that never yields
 * @param longestWaitSeconds 0 for however long anybody waits
 */
@KnownFieldsOnly
public record BlendingWish(
    @Nullable List<@Nullable String> watched,
    @Nullable Double yieldsBelow,
    @Nullable Double resumesFrom,
    @Nullable Long windowSeconds,
    @Nullable Long atLeastSeconds,
    @Nullable Long longestWaitSeconds) {
  private static final String PATH = "conduct.blending";

  static BlendingWish of(BlendingRules rules) {
    return new BlendingWish(
        rules.watched().stream().<@Nullable String>map(QueueName::value).toList(),
        rules.yieldsBelow(),
        rules.resumesFrom(),
        rules.window().toSeconds(),
        rules.atLeast().toSeconds(),
        rules.longestWait().toSeconds());
  }

  /** The rules that are wanted; the usual ones once {@code wrong} says that they are none. */
  BlendingRules rules(Wrong wrong) {
    BlendingRules usual = BlendingRules.USUAL;
    List<QueueName> queues = queues(wrong);
    Duration window =
        time("windowSeconds", windowSeconds, usual.window(), BlendingRules.WINDOWS, wrong);
    Duration atLeast =
        time("atLeastSeconds", atLeastSeconds, usual.atLeast(), BlendingRules.PAUSES, wrong);
    Duration wait =
        time(
            "longestWaitSeconds",
            longestWaitSeconds,
            usual.longestWait(),
            BlendingRules.WAITS,
            wrong);
    return Checked.part(
        PATH,
        wrong,
        usual,
        () ->
            new BlendingRules(
                queues,
                requireNonNullElse(yieldsBelow, usual.yieldsBelow()),
                requireNonNullElse(resumesFrom, usual.resumesFrom()),
                window,
                atLeast,
                wait));
  }

  private List<QueueName> queues(Wrong wrong) {
    List<QueueName> queues = new ArrayList<>();
    for (String name : requireNonNullElse(watched, List.<@Nullable String>of())) {
      Optional<QueueName> queue = name == null ? Optional.empty() : QueueName.parse(name);
      queue.ifPresentOrElse(queues::add, () -> isNone(wrong));
    }
    return queues;
  }

  private static void isNone(Wrong wrong) {
    wrong.add(PATH + ".watched", "没有这个队列", "must be queues that there are");
  }

  private static Duration time(
      String field,
      @Nullable Long seconds,
      Duration usual,
      BlendingRules.Range range,
      Wrong wrong) {
    if (seconds == null) {
      return usual;
    }
    long least = range.least().toSeconds();
    long most = range.most().toSeconds();
    if (seconds < least || seconds > most) {
      wrong.add(
          PATH + "." + field,
          "必须在 " + least + " 到 " + most + " 之间",
          "must be " + least + " to " + most);
      return usual;
    }
    return Duration.ofSeconds(seconds);
  }

  /** Adds what is wrong with rules for a campaign of {@code own} in {@code house}. */
  static void check(BlendingRules rules, QueueName own, CampaignWish.House house, Wrong wrong) {
    if (!rules.watched().stream().allMatch(house::hasQueue)) {
      isNone(wrong);
    }
    if (rules.watched().contains(own)) {
      wrong.add(PATH + ".watched", "不能监视活动自己的队列", "must not be the queue of the campaign itself");
    }
  }
}
