package io.lianxi.acd.local;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.line.TextMessages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts that go no further than this process, which keeps the newest {@value #LIMIT}. */
public final class LocalTextMessages implements TextMessages {
  private static final Logger LOG = LoggerFactory.getLogger(LocalTextMessages.class);
  private static final int LIMIT = 1_000;

  private final Deque<Sent> sent = new ArrayDeque<>();

  /** A text that was sent. */
  public record Sent(PhoneNumber to, String text) {}

  @Override
  public synchronized boolean send(PhoneNumber to, String text) {
    if (sent.size() == LIMIT) {
      sent.removeFirst();
    }
    sent.addLast(new Sent(to, text));
    LOG.info("no gateway for texts: {} would get \"{}\"", PhoneNumber.mask(to.value()), text);
    return true;
  }

  /** What was sent, oldest first. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }
}
