package io.lianxi.acd.simulation;

/** What must always hold. */
enum Invariant {
  /** a contact moves only as the states allow, one version for each event */
  LEGAL_STATES,
  /** nobody has more than their capacity allows */
  WITHIN_CAPACITY,
  /** a contact is offered to one agent at a time */
  ONE_OFFER,
  /** nobody has two parts in one contact that are not over */
  ONE_PART,
  /** the agents' load is what the contacts say */
  LOAD_IS_TRUE,
  /** the time a contact has waited is never lost */
  QUEUED_AT_KEPT,
  /** no eligible contact of higher rank waits while the same agent is given a lower one */
  RANK,
  /** only whoever may get a contact is offered it */
  ELIGIBLE,
  /** whoever decides for a contact proves that they lead */
  FENCED,
  /** nobody waits beside an agent who may have them */
  NOBODY_OVERLOOKED,
  /** every caller belongs to one open contact, and the other way round, in the same condition */
  CALLS_AGREE,
  /** no contact is stuck beyond its deadline */
  NOBODY_STUCK,
  /** when all has become quiet, every contact is done and every agent is free */
  ALL_DONE,
  /** the log has every event of every contact, in order, once */
  FEED_IS_LOG,
  /** nothing throws but what is away */
  NO_EXCEPTION
}
