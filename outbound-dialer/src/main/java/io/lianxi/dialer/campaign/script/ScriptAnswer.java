package io.lianxi.dialer.campaign.script;

/** Something a callee may answer, in both languages, and the node that it leads to. */
public record ScriptAnswer(String zh, String en, String to) {}
