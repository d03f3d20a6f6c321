package io.lianxi.ivr.chat.file;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody sent in a chat.
 *
 * @param address of the customer whose chat it is
 * @param type as it was found to be, whatever it is called
 * @param size in bytes
 */
public record ChatFile(
    UUID id, ChatAddress address, String name, String type, long size, Instant at) {}
