package io.lianxi.desktop.supervisor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants an agent to be able to do; what is left out stays as it is. What a view says
 * beyond it is overlooked.
 */
@KnownFieldsOnly
@JsonIgnoreProperties("warnings")
public record AbilityWish(
    @Nullable String id,
    @Nullable String displayName,
    @Nullable List<@Nullable SkillWish> skills,
    @Nullable List<@Nullable String> queues,
    @Nullable Map<String, @Nullable Integer> capacity,
    @Nullable Boolean voiceInterruptsChat) {
  private static final int LONGEST_NAME = 40;
  private static final int MOST_SKILLS = 20;
  private static final int MOST_QUEUES = 100;
  private static final int LARGEST_CAPACITY = 10;

  /** A skill the agent is to have. */
  public record SkillWish(@Nullable String name, @Nullable Integer level) {}

  /** The agent that is wanted instead of {@code before}. */
  Agent agent(Agent before, Queues known) {
    Wrong wrong = new Wrong();
    if (id != null && !id.equals(before.id().value())) {
      wrong.add("id", "与地址中的工号不符", "is not the one in the address");
    }
    String name = displayName == null ? before.displayName() : displayName;
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      wrong.add("displayName", "须为 1 到 40 个字符", "must have 1 to 40 characters");
    }
    List<Skill> wantedSkills = skills == null ? before.skills() : skills(skills, wrong);
    Set<QueueName> wantedQueues = queues == null ? before.queues() : queues(queues, known, wrong);
    Map<Channel, Integer> limits =
        capacity == null ? before.capacity().limits() : limits(capacity, wrong);
    wrong.refuse();
    boolean isInterrupted =
        voiceInterruptsChat == null ? before.capacity().voiceInterruptsChat() : voiceInterruptsChat;
    return new Agent(
        before.id(),
        name,
        wantedSkills,
        wantedQueues,
        new Capacity(limits, isInterrupted),
        before.phonePassword());
  }

  private static List<Skill> skills(List<@Nullable SkillWish> wanted, Wrong wrong) {
    List<Skill> skills = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (wanted.size() > MOST_SKILLS) {
      wrong.add("skills", "最多 20 种技能", "at most 20 are possible");
    }
    for (int i = 0; i < wanted.size(); i++) {
      String field = "skills[" + i + "]";
      skill(wanted.get(i), field, wrong)
          .ifPresent(
              skill -> {
                skills.add(skill);
                if (!names.add(skill.name())) {
                  wrong.add(field + ".name", "技能重复", "is there twice");
                }
              });
    }
    return skills;
  }

  private static Optional<Skill> skill(@Nullable SkillWish wanted, String field, Wrong wrong) {
    if (wanted == null) {
      wrong.mustBeGiven(field);
      return Optional.empty();
    }
    String name = wanted.name() == null ? "" : wanted.name();
    int level = wanted.level() == null ? 0 : wanted.level();
    boolean isNamed = Skill.isName(name);
    boolean isLevel = level >= Skill.LOWEST && level <= Skill.HIGHEST;
    if (!isNamed) {
      wrong.add(
          field + ".name",
          "须以小写字母开头，只含小写字母、数字、- 和 _",
          "must begin with a small letter; small letters, digits, - and _ may follow");
    }
    if (!isLevel) {
      wrong.add(field + ".level", "必须在 1 到 5 之间", "must be 1 to 5");
    }
    return isNamed && isLevel ? Optional.of(new Skill(name, level)) : Optional.empty();
  }

  private static Set<QueueName> queues(List<@Nullable String> wanted, Queues known, Wrong wrong) {
    Set<QueueName> queues = new HashSet<>();
    if (wanted.size() > MOST_QUEUES) {
      wrong.add("queues", "最多 100 个队列", "at most 100 are possible");
    }
    for (int i = 0; i < wanted.size(); i++) {
      Optional<QueueName> name =
          Optional.ofNullable(wanted.get(i))
              .flatMap(QueueName::parse)
              .filter(queue -> known.find(queue).isPresent());
      name.ifPresent(queues::add);
      if (name.isEmpty()) {
        wrong.add("queues[" + i + "]", "没有这个队列", "there is no such queue");
      }
    }
    return queues;
  }

  private static Map<Channel, Integer> limits(Map<String, @Nullable Integer> wanted, Wrong wrong) {
    Map<Channel, Integer> limits = new EnumMap<>(Channel.class);
    wanted.forEach(
        (name, limit) -> {
          Optional<Channel> channel =
              Stream.of(Channel.values()).filter(one -> one.name().equals(name)).findFirst();
          if (channel.isEmpty()) {
            wrong.add("capacity." + name, "没有这个渠道", "is no channel");
          } else if (limit == null || limit < 0 || limit > LARGEST_CAPACITY) {
            wrong.add("capacity." + name, "必须在 0 到 10 之间", "must be 0 to 10");
          } else {
            limits.put(channel.get(), limit);
          }
        });
    return limits;
  }
}
