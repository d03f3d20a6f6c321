package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.Skill;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What contacts of one queue ask of agents: two with the same need can be taken by the same agents,
 * except by one who declined or still works on the one.
 *
 * @param step of the queue that is in force
 * @param skills that the contact itself asks for
 * @param keptFor the only agent who may get it; null for any
 */
record Need(
    Channel channel,
    int step,
    List<Skill> skills,
    Set<AgentId> excluded,
    @Nullable AgentId keptFor) {}
