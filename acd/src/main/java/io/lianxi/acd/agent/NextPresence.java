package io.lianxi.acd.agent;

import org.jspecify.annotations.Nullable;

/**
 * The presence an agent has asked for as soon as the last contact lets go; until then the agent
 * gets no new contact.
 *
 * @param reason why NOT_READY; null otherwise
 */
public record NextPresence(Presence presence, @Nullable NotReadyReason reason) {}
