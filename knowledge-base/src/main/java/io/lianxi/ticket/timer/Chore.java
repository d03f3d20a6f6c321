package io.lianxi.ticket.timer;

import java.time.Duration;

/**
 * Recurring work, done by one copy of the application at a time.
 *
 * @param name names it for ever; no two are alike
 * @param every how long after its end it is done again
 * @param work does a bounded part of what there is to do, and may be done again at any time
 */
public record Chore(String name, Duration every, Runnable work) {}
