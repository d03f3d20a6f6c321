package io.lianxi.dialer.pacing;

/**
 * What a simulated day came to.
 *
 * @param occupancy talk and wrap-up as a share of the time agents were there and not away
 * @param abandoned people who found no agent in time, as a share of those taken for people
 * @param worstHalfHour the same of the worst 30 minutes that end on a minute
 * @param idleSeconds how long an agent waited for a call on average
 * @param callsPerHour people talked to, per agent and hour
 */
record DayFigures(
    double occupancy,
    double abandoned,
    double worstHalfHour,
    double idleSeconds,
    double callsPerHour) {}
