package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a flow.
 *
 * @param step the step it is about; null for the flow itself
 * @param pointer JSON pointer into the flow's document
 * @param reason its code, for programs
 * @param zh the reason in Chinese
 * @param en the reason in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(@Nullable String step, String pointer, String reason, String zh, String en) {}
