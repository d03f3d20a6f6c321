package io.lianxi.ticket.upkeep;

import java.time.Duration;

/** How long things may stay as they are, as the centre has it at the moment. */
public interface UpkeepLimits {

  /** How long who has a ticket may be OFFLINE; zero for as long as they like. */
  Duration inactiveOwner();

  /** How many days a ticket is kept after it ended; 0 for ever. */
  int retentionDays();
}
