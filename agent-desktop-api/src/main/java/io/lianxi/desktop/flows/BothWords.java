package io.lianxi.desktop.flows;

/** The same in both languages, as it is shown. */
public record BothWords(String zh, String en) {}
