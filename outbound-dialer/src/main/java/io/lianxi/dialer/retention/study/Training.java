package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.Qini;
import io.lianxi.dialer.retention.UpliftLearning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One learning from what became of a campaign's customers, and the ranking of its leads that
 * follows.
 *
 * @param number counts up in each campaign: the version of the model
 * @param done 0 to 1
 * @param result null until it is done
 * @param failure why it failed; null when it did not
 * @param startedBy log-in name
 * @param beatAt when it last told that it goes on
 */
public record Training(
    UUID id,
    CampaignId campaign,
    int number,
    State state,
    double done,
    @Nullable Result result,
    @Nullable Failure failure,
    String startedBy,
    Instant startedAt,
    Instant beatAt) {

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** Why one ended without a result. */
  public enum Failure {
    /** The application was stopped. */
    STOPPED,
    /** Nobody knows: it told nothing any more. */
    DIED,
    /** A fault of our own; the log says more. */
    FAULT
  }

  /** What leads are ranked by. */
  public enum Method {
    /** What outcomes tell of the effect of calls. */
    UPLIFT,
    /** There are too few outcomes: how likely one leaves, as the list tells. */
    RISK
  }

  /**
   * What makes a call worth more, or less.
   *
   * @param weight by how much, in log-odds of staying
   */
  public record Driver(String feature, double weight) {}

  /**
   * What came of it.
   *
   * @param groups the customers it learned from
   * @param byUplift how well the model ranks those it did not know; null without one
   * @param byRisk how well the risk of leaving alone ranks them; null without a model
   * @param drivers those that count most
   * @param ranked leads that may be called yet
   * @param worthwhile those of them whose call is expected to bring more than it costs
   * @param netFen what calling those is expected to bring
   */
  public record Result(
      Method method,
      UpliftLearning.Groups groups,
      @Nullable Qini byUplift,
      @Nullable Qini byRisk,
      List<Driver> drivers,
      long ranked,
      long worthwhile,
      long netFen) {
    public Result {
      drivers = List.copyOf(drivers);
    }
  }
}
