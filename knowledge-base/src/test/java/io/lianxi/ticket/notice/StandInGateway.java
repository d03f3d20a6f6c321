package io.lianxi.ticket.notice;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.TextMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway for texts that behaves as it is told. */
public final class StandInGateway implements TextMessages {
  private final List<Sent> sent = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;

  /** How it behaves. */
  public enum Mood {
    WELL,
    /** Takes nothing. */
    REFUSES,
    /** Throws. */
    DOWN,
    /** Never answers. */
    HANGS
  }

  /** A text that it took. */
  public record Sent(PhoneNumber to, String text) {}

  public void is(Mood now) {
    mood = now;
  }

  /** What it took, oldest first. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  @Override
  public boolean send(PhoneNumber to, String text) {
    asked.incrementAndGet();
    return switch (mood) {
      case WELL -> take(new Sent(to, text));
      case REFUSES -> false;
      case DOWN -> throw new IllegalStateException("the gateway is down");
      case HANGS -> hang();
    };
  }

  private synchronized boolean take(Sent text) {
    return sent.add(text);
  }

  private boolean hang() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
