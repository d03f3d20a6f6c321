package io.lianxi.ticket.refund;

import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MemoryRefundsTest extends RefundsContract {
  private static final Set<TicketId> OPEN =
      IntStream.rangeClosed(1, 5).mapToObj(TicketFixtures::id).collect(Collectors.toSet());

  @Override
  Refunds refunds(RefundListener... listeners) {
    return new MemoryRefunds(OPEN::contains, listeners);
  }
}
