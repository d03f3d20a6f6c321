package io.lianxi.desktop.chat;

import java.util.UUID;

/**
 * Words that agents say often; {@code {name}}, {@code {agent}} and {@code {number}} in them are
 * filled in where they are used.
 *
 * @param owner log-in name
 * @param isShared may everybody use it?
 */
public record QuickReply(UUID id, String owner, String title, String text, boolean isShared) {}
