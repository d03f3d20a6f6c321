/**
 * Replay: a past day once more, with the same or other policies and staffing.
 *
 * <p>Called by the replay's door and its command. It must not know lines, desks or live state.
 */
@NullMarked
package io.lianxi.acd.replay;

import org.jspecify.annotations.NullMarked;
