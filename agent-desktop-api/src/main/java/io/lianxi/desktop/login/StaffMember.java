package io.lianxi.desktop.login;

import io.lianxi.acd.Language;

/**
 * Someone who is logged in.
 *
 * @param username the log-in name; for an agent also the id of the agent
 * @param language of the pages
 */
public record StaffMember(String username, String displayName, Role role, Language language) {}
