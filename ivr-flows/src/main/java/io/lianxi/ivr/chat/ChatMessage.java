package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a conversation.
 *
 * @param number 1, 2, 3… in the conversation, without gaps
 * @param problem why it has failed, or what stands in its way; null for nothing
 */
public record ChatMessage(
    ContactId contact,
    long number,
    Author author,
    Content content,
    Instant at,
    Delivery delivery,
    @Nullable String problem) {}
