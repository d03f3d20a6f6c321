package io.lianxi.desktop.supervisor;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.desktop.supervisor.QueueView.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one overflow rule that someone wants. */
final class RuleWish {
  private final String field;
  private final QueueWish.@Nullable Rule wanted;
  private final Wrong wrong;

  /**
   * @param field its path
   * @param wrong where what is wrong with it is added
   */
  RuleWish(String field, QueueWish.@Nullable Rule wanted, Wrong wrong) {
    this.field = field;
    this.wanted = wanted;
    this.wrong = wrong;
  }

  /** The rule; empty when it is none. */
  Optional<OverflowRule> rule() {
    if (wanted == null) {
      wrong.mustBeGiven(field);
      return Optional.empty();
    }
    Optional<OverflowTrigger> when = given(".when", wanted.when());
    Optional<Overflow> then = given(".to", wanted.to()).flatMap(to -> then(wanted, to));
    Optional<Integer> limit = when.flatMap(trigger -> limit(trigger, wanted.limit()));
    return when.isPresent() && then.isPresent() && limit.isPresent()
        ? Optional.of(new OverflowRule(when.get(), limit.get(), then.get()))
        : Optional.empty();
  }

  private <T> Optional<T> given(String member, @Nullable T value) {
    if (value == null) {
      wrong.mustBeGiven(field + member);
    }
    return Optional.ofNullable(value);
  }

  private Optional<Integer> limit(OverflowTrigger when, @Nullable Integer limit) {
    return QueueWish.hasLimit(when)
        ? given(".limit", limit)
        : Optional.of(limit == null ? 0 : limit);
  }

  private Optional<Overflow> then(QueueWish.Rule rule, Target to) {
    boolean isPlain = isOnlyFor(Target.QUEUE, to, ".queue", rule.queue());
    isPlain &= isOnlyFor(Target.ANNOUNCEMENT, to, ".textZh", rule.textZh());
    isPlain &= isOnlyFor(Target.ANNOUNCEMENT, to, ".textEn", rule.textEn());
    if (!isPlain) {
      return Optional.empty();
    }
    return switch (to) {
      case QUEUE -> queue(rule.queue());
      case CALLBACK -> Optional.of(new Overflow.Callback());
      case VOICEMAIL -> Optional.of(new Overflow.Voicemail());
      case ANNOUNCEMENT -> announcement(rule);
      case WECHAT -> Optional.of(new Overflow.WeChatInvitation());
    };
  }

  private boolean isOnlyFor(Target target, Target to, String member, @Nullable String text) {
    if (to != target && text != null && !text.isBlank()) {
      wrong.add(field + member, "仅用于 " + target, "is for " + target + " only");
      return false;
    }
    return true;
  }

  private Optional<Overflow> queue(@Nullable String name) {
    Optional<QueueName> queue = given(".queue", name).flatMap(QueueName::parse);
    if (name != null && queue.isEmpty()) {
      wrong.add(field + ".queue", "不是队列名称", "is not the name of a queue");
    }
    return queue.map(Overflow.ToQueue::new);
  }

  private Optional<Overflow> announcement(QueueWish.Rule rule) {
    Optional<String> zh = given(".textZh", rule.textZh());
    Optional<String> en = given(".textEn", rule.textEn());
    return zh.isPresent() && en.isPresent()
        ? Optional.of(new Overflow.Announcement(zh.get(), en.get()))
        : Optional.empty();
  }
}
