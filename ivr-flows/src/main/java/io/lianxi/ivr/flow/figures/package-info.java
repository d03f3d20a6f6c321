/**
 * Figures: what customers met in flows, and what came of it.
 *
 * <p>Told by the doors that run flows, asked by those who improve them. It must not know a channel.
 */
@NullMarked
package io.lianxi.ivr.flow.figures;

import org.jspecify.annotations.NullMarked;
