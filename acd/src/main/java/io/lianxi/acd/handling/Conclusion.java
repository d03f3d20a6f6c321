package io.lianxi.acd.handling;

import org.jspecify.annotations.Nullable;

/**
 * What an agent says when wrapping up.
 *
 * @param disposition code of what came of the contact; null for none
 * @param reason code of why that came of it, which whoever asks for it has looked at; null for none
 */
public record Conclusion(@Nullable String disposition, @Nullable String reason, String note) {}
