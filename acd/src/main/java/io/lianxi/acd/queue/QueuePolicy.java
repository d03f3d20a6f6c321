package io.lianxi.acd.queue;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a queue works.
 *
 * @param skills what an agent must have for every contact of this queue
 * @param offerTimeout how long an offer rings before it is RONA
 * @param wrapUp how long an agent may work after a contact; zero for none, null until done
 * @param serviceLevelThreshold answered within this time counts as in time
 */
public record QueuePolicy(
    QueueName name,
    String labelZh,
    String labelEn,
    List<Skill> skills,
    Duration offerTimeout,
    @Nullable Duration wrapUp,
    Duration serviceLevelThreshold) {

  public QueuePolicy {
    skills = List.copyOf(skills);
  }

  /** What an agent must have for a contact of this queue in {@code language}. */
  public List<Skill> required(Language language) {
    return Stream.concat(Stream.of(language.skill()), skills.stream()).distinct().toList();
  }

  /** When the wrap-up of a conversation that ended at {@code endedAt} is over; null: when done. */
  public @Nullable Instant wrapUpUntil(Instant endedAt) {
    return wrapUp == null ? null : endedAt.plus(wrapUp);
  }
}
