package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import java.util.Optional;

/**
 * Whose call it is.
 *
 * @param caller the number that called, "" when withheld
 * @param customer empty for a stranger
 * @param isOver has an agent served the caller to the end?
 */
record CallFacts(ContactId contact, String caller, Optional<CustomerId> customer, boolean isOver) {}
