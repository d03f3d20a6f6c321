package io.lianxi.dialer.pacing;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.pacing.CallingDay.Handle;
import io.lianxi.dialer.pacing.CallingDay.Law;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One day of one campaign in virtual time: agents, calls, a pacer that is asked each second. Who
 * has been free for longest gets the next who answers; whoever finds nobody within two seconds is
 * abandoned.
 */
final class CallFloor {
  static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final double PATIENCE = 2;
  private static final double HOUR = 3_600;
  private static final double MINUTE = 60;

  private final CallingDay day;
  private final Lot lot;
  private final Pacer pacer;
  private final double[] noise;
  private final List<Seat> seats = new ArrayList<>();
  private final Deque<Seat> free = new ArrayDeque<>();
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final PriorityQueue<Due> agenda =
      new PriorityQueue<>(Comparator.comparingDouble(Due::at).thenComparingLong(Due::order));
  private final FloorTally tally;
  private double now;
  private long order;
  private long listed;

  private record Due(double at, long order, Runnable happening) {}

  private record Waiting(ListedCall call, double since) {}

  private enum Doing {
    OUT,
    FREE,
    TALKING,
    WRAPPING_UP,
    AWAY
  }

  /** An agent's. */
  private static final class Seat {
    final AgentId agent;
    final double[] breaks;
    Doing doing = Doing.OUT;
    double since;
    int breaksTaken;

    Seat(int number, double[] breaks) {
      this.agent = new AgentId("agent" + number);
      this.breaks = breaks;
    }
  }

  CallFloor(CallingDay day, int agents, long seed, Pacer pacer) {
    this.day = day;
    this.lot = new Lot(seed);
    this.pacer = pacer;
    this.noise = noise();
    this.tally = new FloorTally(day.seconds());
    for (int i = 0; i < agents; i++) {
      seats.add(seat(i));
    }
  }

  private double[] noise() {
    double[] noise = new double[(int) (day.seconds() / MINUTE) + 2];
    double deviation = day.rate().noise();
    double keeps = Math.exp(-MINUTE / day.rate().noiseSeconds());
    noise[0] = deviation * lot.normal(Lot.NOISE, 0, 0);
    for (int i = 1; i < noise.length; i++) {
      double news = Math.sqrt(1 - keeps * keeps) * deviation * lot.normal(Lot.NOISE, i, 0);
      noise[i] = keeps * noise[i - 1] + news;
    }
    return noise;
  }

  private Seat seat(int number) {
    List<CallingDay.Break> planned = day.presence().breaks();
    double[] begins = new double[planned.size()];
    Seat seat = new Seat(number, begins);
    for (int i = 0; i < begins.length; i++) {
      double at = lot.uniform(Lot.AGENT, number, i);
      CallingDay.Break part = planned.get(i);
      begins[i] = HOUR * (part.earliest() + (part.latest() - part.earliest()) * at);
      at(begins[i], () -> breakIsDue(seat));
    }
    double signIn = day.presence().signInWithin() * lot.uniform(Lot.AGENT, number, 9);
    at(signIn, () -> comes(seat));
    return seat;
  }

  private void at(double when, Runnable happening) {
    agenda.add(new Due(when, order++, happening));
  }

  private void tell(PacingEvent event) {
    pacer.learn(event);
  }

  private Instant instant() {
    return BEGIN.plusMillis(Math.round(now * 1_000));
  }

  DayFigures run() {
    for (int second = 0; second < day.seconds(); second++) {
      happenUntil(second);
      int calls = pacer.calls(instant());
      for (int i = 0; i < calls; i++) {
        dial();
      }
    }
    happenUntil(day.seconds());
    seats.forEach(seat -> becomes(seat, seat.doing));
    return tally.figures();
  }

  private void happenUntil(double end) {
    while (!agenda.isEmpty() && agenda.peek().at() <= end) {
      Due due = agenda.remove();
      now = due.at();
      due.happening().run();
    }
    now = end;
  }

  private double rate() {
    double even = day.rate().at(now / HOUR);
    double odds = Math.log(even / (1 - even)) + noise[(int) (now / MINUTE)];
    return Math.clamp(1 / (1 + Math.exp(-odds)), day.rate().least(), day.rate().most());
  }

  private static AttemptId id(ListedCall call) {
    return new AttemptId("call" + call.number());
  }

  private void dial() {
    ListedCall call = ListedCall.of(listed++, rate(), day, lot);
    tell(new PacingEvent.Dialled(id(call), instant()));
    at(now + call.delay(), () -> comesTo(call));
  }

  private void comesTo(ListedCall call) {
    if (!call.outcome().isAnswer()) {
      tell(new PacingEvent.Failed(id(call), instant()));
      return;
    }
    tell(new PacingEvent.Answered(id(call), instant()));
    tally.answered(call, now);
    Seat seat = free.pollFirst();
    if (seat != null) {
      connect(seat, call);
      return;
    }
    Waiting waiting = new Waiting(call, now);
    queue.addLast(waiting);
    at(now + PATIENCE, () -> givesUp(waiting));
  }

  private void givesUp(Waiting waiting) {
    if (queue.remove(waiting)) {
      tell(new PacingEvent.Abandoned(id(waiting.call()), instant()));
      tally.abandoned(waiting.call(), waiting.since());
    }
  }

  private void connect(Seat seat, ListedCall call) {
    tally.waited(now - seat.since);
    becomes(seat, Doing.TALKING);
    tell(new PacingEvent.Connected(id(call), seat.agent, instant()));
    boolean isMachine = call.outcome() == ListedCall.Outcome.MACHINE_MISSED;
    Handle handle = isMachine ? day.machine() : day.person();
    double talk = duration(handle.talk(), lot.uniform(Lot.HANDLE, call.number(), 0));
    double wrapUp = duration(handle.wrapUp(), lot.uniform(Lot.HANDLE, call.number(), 1));
    tally.connected(call);
    at(now + talk, () -> talkEnds(seat, call, wrapUp));
  }

  private static double duration(Law law, double at) {
    return Lot.logNormal(at, law.mean(), law.variation());
  }

  private void talkEnds(Seat seat, ListedCall call, double wrapUp) {
    becomes(seat, Doing.WRAPPING_UP);
    boolean isMachine = call.outcome() == ListedCall.Outcome.MACHINE_MISSED;
    tell(new PacingEvent.TalkEnded(seat.agent, isMachine, instant()));
    at(now + wrapUp, () -> wrapUpEnds(seat, call));
  }

  private void wrapUpEnds(Seat seat, ListedCall call) {
    boolean pauses = lot.uniform(Lot.PAUSE, call.number(), 5) < day.presence().pauseShare();
    if (!isBreakDue(seat) && pauses) {
      double draw = -Math.log(lot.uniform(Lot.PAUSE, call.number(), 6));
      goesAway(seat, draw * day.presence().pauseSeconds());
    } else {
      comes(seat);
    }
  }

  private boolean isBreakDue(Seat seat) {
    return seat.breaksTaken < seat.breaks.length && now >= seat.breaks[seat.breaksTaken];
  }

  private void breakIsDue(Seat seat) {
    if (seat.doing == Doing.FREE && isBreakDue(seat)) {
      free.remove(seat);
      takesBreak(seat);
    } else if (seat.doing == Doing.TALKING || seat.doing == Doing.WRAPPING_UP) {
      tell(new PacingEvent.Leaving(seat.agent, instant()));
    }
  }

  private void takesBreak(Seat seat) {
    goesAway(seat, day.presence().breaks().get(seat.breaksTaken++).seconds());
  }

  private void goesAway(Seat seat, double seconds) {
    becomes(seat, Doing.AWAY);
    tell(new PacingEvent.Away(seat.agent, instant()));
    at(now + seconds, () -> comes(seat));
  }

  private void comes(Seat seat) {
    if (isBreakDue(seat)) {
      takesBreak(seat);
      return;
    }
    becomes(seat, Doing.FREE);
    tell(new PacingEvent.Ready(seat.agent, instant()));
    Waiting waiting = queue.pollFirst();
    if (waiting != null) {
      connect(seat, waiting.call());
    } else {
      free.addLast(seat);
    }
  }

  private void becomes(Seat seat, Doing doing) {
    double lasted = now - seat.since;
    switch (seat.doing) {
      case TALKING, WRAPPING_UP -> tally.busy(lasted);
      case FREE -> tally.idle(lasted);
      case OUT, AWAY -> {}
    }
    seat.doing = doing;
    seat.since = now;
  }
}
