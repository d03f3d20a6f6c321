package io.lianxi.acd.queue;

import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How small and how large each value of a policy may be. */
final class PolicyLimits {
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_STEPS = 10;
  private static final int MOST_RULES = 20;
  private static final int MOST_WAITING = 100_000;
  private static final int MOST_ATTEMPTS = 10;
  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;
  private static final int MONTH = 30 * DAY;

  private final QueuePolicy policy;
  private final Findings found;

  PolicyLimits(QueuePolicy policy, Findings found) {
    this.policy = policy;
    this.found = found;
  }

  void check() {
    text("labelZh", policy.labelZh(), LONGEST_LABEL);
    text("labelEn", policy.labelEn(), LONGEST_LABEL);
    steps();
    rank();
    seconds("offerTimeoutSeconds", policy.offerTimeout(), 5, 120);
    seconds("declineDelaySeconds", policy.declineDelay(), 0, HOUR);
    seconds("wrapUpSeconds", policy.wrapUp(), 0, HOUR);
    seconds("serviceLevelSeconds", policy.serviceLevelThreshold(), 5, 600);
    seconds("lastAgentSeconds", policy.lastAgentPatience(), 0, HOUR);
    seconds("returnWithinSeconds", policy.returnWithin(), 0, HOUR);
    overflow();
    number("callback.attempts", policy.callback().attempts(), 1, MOST_ATTEMPTS);
    seconds("callback.retryAfterSeconds", policy.callback().retryAfter(), 60, DAY);
    seconds("callback.expirySeconds", policy.callback().expiry(), 60, MONTH);
  }

  private void steps() {
    List<RoutingStep> steps = policy.steps();
    if (steps.size() > MOST_STEPS) {
      atMost("steps", MOST_STEPS);
    }
    for (int i = 0; i < steps.size(); i++) {
      seconds("steps[" + i + "].afterSeconds", steps.get(i).after(), 0, DAY);
    }
  }

  private void rank() {
    RankTerms rank = policy.rank();
    seconds("rank.queueSeconds", rank.queue(), -DAY, DAY);
    seconds("rank.prioritySeconds", rank.perPriority(), 0, DAY);
    for (int i = 0; i < rank.tiers().size(); i++) {
      seconds("rank.tierSeconds[" + i + "]", rank.tiers().get(i), -DAY, DAY);
    }
  }

  private void overflow() {
    List<OverflowRule> rules = policy.overflow();
    if (rules.size() > MOST_RULES) {
      atMost("overflow", MOST_RULES);
    }
    for (int i = 0; i < rules.size(); i++) {
      String field = "overflow[" + i + "]";
      limit(field + ".limit", rules.get(i));
      if (rules.get(i).then() instanceof Overflow.Announcement(String zh, String en)) {
        text(field + ".textZh", zh, LONGEST_TEXT);
        text(field + ".textEn", en, LONGEST_TEXT);
      }
    }
  }

  private void limit(String field, OverflowRule rule) {
    OverflowTrigger when = rule.when();
    switch (when) {
      case LENGTH -> number(field, rule.limit(), 1, MOST_WAITING);
      case WAIT -> number(field, rule.limit(), 1, DAY);
      case CLOSED, JOIN_EMPTY, LEAVE_EMPTY -> {
        if (rule.limit() != 0) {
          found.error(field, when + " 没有上限值", when + " has no limit");
        }
      }
    }
  }

  private void atMost(String field, int most) {
    found.error(field, "最多 " + most + " 条", "at most " + most + " are possible");
  }

  private void text(String field, String text, int longest) {
    if (text.isBlank()) {
      found.error(field, "不能为空", "must not be blank");
    } else if (text.length() > longest) {
      found.error(field, "最多 " + longest + " 个字符", "must have at most " + longest + " characters");
    }
  }

  private void seconds(String field, @Nullable Duration duration, int least, int most) {
    if (duration != null) {
      number(field, duration.toSeconds(), least, most);
    }
  }

  private void number(String field, long value, int least, int most) {
    if (value < least || value > most) {
      found.error(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
    }
  }
}
