/**
 * Differences: what two editions of a flow do otherwise, in words.
 *
 * <p>Asked by the doors for staff. It must not know what a flow does, nor where editions are kept.
 */
@NullMarked
package io.lianxi.ivr.flow.difference;

import org.jspecify.annotations.NullMarked;
