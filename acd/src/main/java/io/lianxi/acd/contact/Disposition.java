package io.lianxi.acd.contact;

/** What came of a contact, as the agent chooses it in wrap-up. */
public record Disposition(String code, String labelZh, String labelEn) {}
