package io.lianxi.acd.replay;

/**
 * A period three times. How far {@code baseline} is from {@code past} tells how far {@code whatIf}
 * is to be trusted.
 *
 * @param past what really happened; occupancy is not told
 * @param baseline the replay with the policies and agents of then
 * @param whatIf the replay with others
 */
public record Compared(ReplayFigures past, ReplayFigures baseline, ReplayFigures whatIf) {}
