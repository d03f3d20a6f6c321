package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.study.Training.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from outcomes whom to call first and ranks leads by it, one campaign at a time in all
 * copies of the application. A training lives in this process and tells again and again that it
 * goes on; one that does not any more has failed, whoever asks.
 */
public final class Studies implements AutoCloseable {
  /** So many trainings of a campaign are told. */
  public static final int MOST_TOLD = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Studies.class);
  private static final Duration BEAT = Duration.ofMillis(500);

  /** Longer than the slowest fit of one model takes, between two of which it is told. */
  private static final Duration DEAD = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofSeconds(5);

  private final Trainings trainings;
  private final Plans plans;
  private final LeadStudy study;
  private final Clock clock;

  /** A real thread, as fitting a model gives no other one a turn. */
  private final ExecutorService running =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("retention-training").factory());

  private volatile boolean isStopping;

  Studies(Trainings trainings, Plans plans, LeadStudy study, Clock clock) {
    this.trainings = trainings;
    this.plans = plans;
    this.study = study;
    this.clock = clock;
  }

  /**
   * Begins a training, which goes on by itself.
   *
   * @param by log-in name
   * @return it; empty while another one goes on
   */
  public Optional<Training> begin(CampaignId campaign, String by) {
    bury();
    Optional<Training> begun = trainings.begin(campaign, by, clock.instant());
    begun.ifPresent(training -> running.execute(() -> run(training)));
    return begun;
  }

  private void bury() {
    trainings.bury(clock.instant().minus(DEAD));
  }

  /** The trainings of a campaign, the last begun first, at most {@link #MOST_TOLD}. */
  public List<Training> of(CampaignId campaign) {
    bury();
    return trainings.of(campaign, MOST_TOLD);
  }

  /** Campaigns that tell how likely customers leave, the last that learned first. */
  public List<CampaignId> learned() {
    return trainings.learned(MOST_TOLD);
  }

  private void run(Training training) {
    CampaignId campaign = training.campaign();
    try {
      Plan plan = plans.find(campaign).orElseGet(() -> Plan.none(campaign));
      LeadStudy.Studied studied = study.run(plan, new Beats(training));
      if (trainings.done(training.id(), studied.result(), studied.ranked().yardstick())) {
        study.late(campaign, studied.ranked());
      }
    } catch (CancellationException e) {
      trainings.fail(training.id(), Failure.STOPPED);
    } catch (RuntimeException e) {
      LOG.error("training {} of campaign {} failed", training.number(), campaign, e);
      trainings.fail(training.id(), Failure.FAULT);
    }
  }

  /** Tells now and then that a training goes on. */
  private final class Beats implements DoublePredicate {
    private final Training training;
    private Instant told = clock.instant();

    Beats(Training training) {
      this.training = training;
    }

    @Override
    public boolean test(double done) {
      Instant now = clock.instant();
      if (isStopping) {
        return false;
      }
      if (now.isBefore(told.plus(BEAT))) {
        return true;
      }
      told = now;
      return trainings.beat(training.id(), done, now);
    }
  }

  /** Ends the training of this process, which says so unless a fit takes too long. */
  @Override
  public void close() {
    isStopping = true;
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a training does not end");
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
