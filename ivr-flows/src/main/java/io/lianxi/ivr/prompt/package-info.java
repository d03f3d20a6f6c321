/**
 * Prompts: phrases as sound files in Mandarin and English.
 *
 * <p>Called by the voice door. It must not know calls or contacts.
 */
@NullMarked
package io.lianxi.ivr.prompt;

import org.jspecify.annotations.NullMarked;
