package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.past.PastContacts;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.QueueVersion;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays past days in the background, one after the other; what came out is kept in memory for
 * some hours.
 */
public final class Replays implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

  /** How many may wait for their turn. */
  public static final int MOST_WAITING = 8;

  static final int MOST_KEPT = 50;
  static final Duration KEPT_FOR = Duration.ofHours(6);
  static final int MOST_CONTACTS = 500_000;
  private static final int MOST_DAYS = 100;
  private static final int STEPS_BETWEEN_LOOKS = 500;

  private final PastContacts contacts;
  private final AgentHistory presences;
  private final Agents agents;
  private final Queues queues;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<UUID, ReplayJob> jobs = new LinkedHashMap<>();
  private final ThreadPoolExecutor thread;

  Replays(
      PastContacts contacts,
      AgentHistory presences,
      Agents agents,
      Queues queues,
      Clock clock,
      ZoneId zone) {
    this.contacts = contacts;
    this.presences = presences;
    this.agents = agents;
    this.queues = queues;
    this.clock = clock;
    this.zone = zone;
    this.thread =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), Replays::thread);
    this.thread.allowCoreThreadTimeOut(true);
  }

  /** Replays compute for long, which virtual threads are not for. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "replay");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops what is being replayed. */
  @Override
  public void close() {
    synchronized (jobs) {
      jobs.values().forEach(ReplayJob::cancel);
    }
    thread.shutdown();
  }

  /** Begins a replay, or has it wait for its turn; empty when too many wait already. */
  public Optional<ReplayStatus> start(ReplayOrder order) {
    ReplayJob job = new ReplayJob(order, clock);
    synchronized (jobs) {
      forgetOld();
      try {
        thread.getQueue().removeIf(waiting -> waiting instanceof Task task && task.isOver());
        thread.execute(new Task(job));
      } catch (RejectedExecutionException e) {
        return Optional.empty();
      }
      jobs.put(job.id(), job);
    }
    return Optional.of(job.status());
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    jobs.values().removeIf(job -> !job.isRunning() && job.askedAt().isBefore(oldest));
    if (jobs.size() >= MOST_KEPT) {
      jobs.values().stream()
          .filter(job -> !job.isRunning())
          .findFirst()
          .ifPresent(job -> jobs.remove(job.id()));
    }
  }

  /** How far it has come; empty when it is not known, or no longer. */
  public Optional<ReplayStatus> find(UUID id) {
    return job(id).map(ReplayJob::status);
  }

  /** Ends it unless it is over; empty when it is not known. */
  public Optional<ReplayStatus> cancel(UUID id) {
    Optional<ReplayJob> job = job(id);
    job.ifPresent(ReplayJob::cancel);
    return job.map(ReplayJob::status);
  }

  private Optional<ReplayJob> job(UUID id) {
    synchronized (jobs) {
      forgetOld();
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The days with history, newest first, at most a hundred. */
  public List<PastContacts.Day> days() {
    return contacts.days(zone, MOST_DAYS);
  }

  /** The queues of that history in which a contact arrived. */
  public Set<QueueName> queues(Instant from, Instant to, Source source) {
    return contacts.queues(from, to, source);
  }

  /**
   * The policies that a period is replayed with. For history of another system, whose policies
   * nobody knows, they are those of now.
   */
  public PolicyTimeline policies(Source source) {
    List<QueuePolicy> now = queues.all();
    return switch (source) {
      case IMPORTED -> PolicyTimeline.always(now);
      case OWN ->
          new PolicyTimeline(now.stream().flatMap(policy -> changes(policy).stream()).toList());
    };
  }

  private List<PolicyTimeline.Change> changes(QueuePolicy policy) {
    List<QueueVersion> versions = queues.versions(policy.name(), Queues.MOST_VERSIONS);
    return versions.isEmpty()
        ? PolicyTimeline.always(List.of(policy)).changes()
        : versions.stream()
            .map(version -> new PolicyTimeline.Change(version.changedAt(), version.policy()))
            .toList();
  }

  /** A replay that waits for its turn. */
  private final class Task implements Runnable {
    private final ReplayJob job;

    Task(ReplayJob job) {
      this.job = job;
    }

    boolean isOver() {
      return !job.isRunning();
    }

    @Override
    public void run() {
      if (job.isRunning()) {
        Replays.this.run(job);
      }
    }
  }

  private void run(ReplayJob job) {
    try {
      job.started();
      Preparation preparation = new Preparation(job.order(), policies(job.order().source()), zone);
      if (read(job, preparation)) {
        play(job, comparison(job.order(), preparation));
      }
    } catch (RuntimeException e) {
      LOG.error("A replay of {} has failed", job.order(), e);
      job.failed("The replay has failed; the log of the application says why.");
    }
  }

  private boolean read(ReplayJob job, Preparation preparation) {
    ReplayOrder order = job.order();
    contacts.tell(
        order.from().minus(Preparation.WARM_UP),
        order.to(),
        order.source(),
        story -> {
          if (job.isRunning() && preparation.size() <= MOST_CONTACTS) {
            preparation.tell(story);
          }
        });
    if (preparation.size() == 0) {
      job.failed("No contact is known of this period.");
    }
    if (preparation.size() > MOST_CONTACTS) {
      job.failed("The period has more than " + MOST_CONTACTS + " contacts; choose a shorter one.");
    }
    return job.isRunning();
  }

  private Comparison comparison(ReplayOrder order, Preparation preparation) {
    return switch (order.source()) {
      case IMPORTED -> preparation.imported(agents.all());
      case OWN ->
          preparation.own(
              agents.all(), presences.between(order.from().minus(Preparation.WARM_UP), order.to()));
    };
  }

  private static void play(ReplayJob job, Comparison comparison) {
    boolean goesOn = true;
    while (goesOn && job.isRunning()) {
      for (int i = 0; goesOn && i < STEPS_BETWEEN_LOOKS; i++) {
        goesOn = comparison.advance();
      }
      job.got(comparison.progress());
    }
    if (!goesOn) {
      job.done(comparison.compared());
    }
  }
}
