package io.lianxi.dialer.campaign.preview;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.campaign.lead.Lead;
import java.time.Instant;

/**
 * A lead that is claimed for an agent, who looks at it before it is called.
 *
 * @param since when it was shown first
 */
public record Reservation(Lead lead, AgentId agent, Instant since) {}
