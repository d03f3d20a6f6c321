package io.lianxi.ivr.visit;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import java.util.Optional;

/**
 * Whom a flow is played to.
 *
 * @param caller the number that called, "" when withheld, or whoever did not call
 * @param customer empty for a stranger
 * @param isOver has an agent served the customer to the end?
 */
public record Visitor(
    ContactId contact, String caller, Optional<CustomerId> customer, boolean isOver) {}
