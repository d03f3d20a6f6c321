package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.lead.Retry;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.message.MessageRules;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How someone wants a campaign to be. What is left out is as usual. What a view says beyond it is
 * overlooked, so that a view can be changed and sent back.
 *
 * @param version the one this was made from; of use only for a campaign that is there
 */
@KnownFieldsOnly
@JsonIgnoreProperties({"id", "state", "next"})
public record CampaignWish(
    @Nullable Integer version,
    @Nullable String name,
    @Nullable String queue,
    @Nullable String callerNumber,
    @Nullable Purpose purpose,
    @Nullable PacingMode mode,
    @Nullable Integer priority,
    @Nullable Integer share,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable PacingWish pacing,
    @Nullable RulesWish rules,
    @Nullable Map<CallOutcome, @Nullable RetryWish> recycle,
    @Nullable ConductWish conduct) {
  private static final Set<CallOutcome> NOT_FOLLOWED =
      EnumSet.of(
          CallOutcome.CONNECTED, CallOutcome.INVALID, CallOutcome.INFORMED, CallOutcome.OPTED_OUT);

  private static final int USUAL_PRIORITY = 5;
  private static final int USUAL_SHARE = 10;
  private static final QueueName NO_QUEUE = new QueueName("none");
  private static final PhoneNumber NO_NUMBER = new PhoneNumber("0");

  /** What follows a call that came to a certain outcome. */
  @KnownFieldsOnly
  public record RetryWish(
      @Nullable Integer most,
      @Nullable Long afterSeconds,
      @Nullable Boolean otherNumber,
      @Nullable Boolean otherPart) {
    private static final Retry NONE = new Retry(0, Duration.ZERO, false);
    private static final long LONGEST = Duration.ofDays(90).toSeconds();

    static RetryWish of(Retry retry) {
      return new RetryWish(
          retry.most(), retry.after().toSeconds(), retry.otherNumber(), retry.otherPart());
    }

    Retry retry(String path, Wrong wrong) {
      long after = requireNonNullElse(afterSeconds, 0L);
      if (after < 0 || after > LONGEST) {
        wrong.add(path + ".afterSeconds", "必须在 0 到 " + LONGEST + " 之间", "must be 0 to " + LONGEST);
        return NONE;
      }
      return Checked.part(
          path,
          wrong,
          NONE,
          () ->
              new Retry(
                  requireNonNullElse(most, 0),
                  Duration.ofSeconds(after),
                  requireNonNullElse(otherNumber, false),
                  requireNonNullElse(otherPart, false)));
    }
  }

  /** What a campaign may be made of: the queues, the numbers and the flows of the house. */
  interface House {
    boolean hasQueue(QueueName queue);

    Optional<PhoneNumber> number(String text);

    /** Is a flow of this name in force? */
    boolean hasFlow(String name);
  }

  /** Which campaign it is to be, and in which version and state. */
  record Identity(CampaignId id, int version, CampaignState state) {}

  /** The campaign that is wanted; what keeps it from being one is added to {@code wrong}. */
  Optional<Campaign> campaign(Identity identity, House house, Wrong wrong) {
    String given = requireNonNullElse(name, "").strip();
    if (given.isEmpty() || given.length() > Campaign.LONGEST_NAME) {
      wrong.add(
          "name", "必须有 1 到 80 个字符", "must have 1 to " + Campaign.LONGEST_NAME + " characters");
    }
    if (purpose == null) {
      wrong.mustBeGiven("purpose");
    }
    if (mode == null) {
      wrong.mustBeGiven("mode");
    }
    within("priority", priority, Campaign.HIGHEST_PRIORITY, wrong);
    within("share", share, Campaign.LARGEST_SHARE, wrong);
    if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
      wrong.add("endsAt", "结束时间必须晚于开始时间", "must be later than startsAt");
    }
    QueueName inQueue = queue(house, wrong);
    PhoneNumber shown = shown(house, wrong);
    var policy =
        requireNonNullElse(pacing, PacingWish.USUAL)
            .policy(requireNonNullElse(mode, PacingMode.PREVIEW), wrong);
    var gate =
        requireNonNullElse(rules, RulesWish.USUAL)
            .rules(requireNonNullElse(purpose, Purpose.NOTICE), wrong);
    RecycleRules retries = retries(wrong);
    Conduct manner = requireNonNullElse(conduct, ConductWish.USUAL).conduct(wrong);
    told(house, manner, wrong);
    if (manner.machines().oneIn() > 0 && !policy.hearsMachines()) {
      wrong.add(
          "conduct.machines.oneIn",
          "没有开启语音信箱识别，无法抽样",
          "must be 0 where machines are not told from people");
    }
    BlendingWish.check(manner.blending(), inQueue, house, wrong);
    return wrong.isAny()
        ? Optional.empty()
        : Optional.of(
            new Campaign(
                identity.id(),
                identity.version(),
                given,
                identity.state(),
                inQueue,
                shown,
                policy,
                gate,
                retries,
                requireNonNullElse(priority, USUAL_PRIORITY),
                requireNonNullElse(share, USUAL_SHARE),
                startsAt,
                endsAt,
                manner));
  }

  /** What a message says has to be there, and machines can get it only when they are told apart. */
  private void told(House house, Conduct manner, Wrong wrong) {
    MessageRules message = manner.message();
    boolean hearsMachines = pacing != null && Boolean.TRUE.equals(pacing.hearsMachines());
    if (message == null) {
      if (mode == PacingMode.MESSAGE && (conduct == null || conduct.message() == null)) {
        wrong.mustBeGiven("conduct.message");
      }
    } else if (!house.hasFlow(message.flow())) {
      wrong.add("conduct.message.flow", "没有已发布的这个流程", "is no flow that is in force");
    } else if (mode == PacingMode.MESSAGE && message.isLeftOnMachines() && !hearsMachines) {
      wrong.add(
          "conduct.message.leavesOnMachines",
          "没有开启语音信箱识别，无法给语音信箱留言",
          "must be false where machines are not told from people");
    }
  }

  private QueueName queue(House house, Wrong wrong) {
    if (queue == null) {
      wrong.mustBeGiven("queue");
      return NO_QUEUE;
    }
    Optional<QueueName> known = QueueName.parse(queue).filter(house::hasQueue);
    if (known.isEmpty()) {
      wrong.add("queue", "没有这个队列", "is no queue");
    }
    return known.orElse(NO_QUEUE);
  }

  private PhoneNumber shown(House house, Wrong wrong) {
    if (callerNumber == null) {
      wrong.mustBeGiven("callerNumber");
      return NO_NUMBER;
    }
    Optional<PhoneNumber> ours = house.number(callerNumber);
    if (ours.isEmpty()) {
      wrong.add("callerNumber", "必须是能打到本中心的号码", "must be a number that reaches this house");
    }
    return ours.orElse(NO_NUMBER);
  }

  private RecycleRules retries(Wrong wrong) {
    if (recycle == null) {
      return RecycleRules.usual();
    }
    Map<CallOutcome, Retry> retries = new EnumMap<>(CallOutcome.class);
    recycle.forEach(
        (outcome, wish) -> {
          String path = "recycle." + outcome;
          if (wish == null) {
            wrong.mustBeGiven(path);
          } else if (NOT_FOLLOWED.contains(outcome)) {
            wrong.add(path, "这一结果不会按规则重呼", "is not followed by a call of its own");
          } else {
            retries.put(outcome, wish.retry(path, wrong));
          }
        });
    return new RecycleRules(retries);
  }

  private static void within(String field, @Nullable Integer value, int most, Wrong wrong) {
    if (value != null && (value < 1 || value > most)) {
      wrong.add(field, "必须在 1 到 " + most + " 之间", "must be 1 to " + most);
    }
  }

  /** The same campaign under another name, to be set up and started anew. */
  static Campaign copy(Campaign of, String name) {
    Campaign draft = of.with(CampaignState.DRAFT, 1);
    return new Campaign(
        CampaignId.random(),
        1,
        name,
        draft.state(),
        draft.queue(),
        draft.callerNumber(),
        draft.pacing(),
        draft.rules(),
        draft.recycle(),
        draft.priority(),
        draft.share(),
        null,
        null,
        draft.conduct());
  }

  /** The version that is to be changed; only asked once it is known to be there. */
  int from() {
    return Objects.requireNonNull(version);
  }
}
