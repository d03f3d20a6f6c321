package io.lianxi.ivr.phrase;

import io.lianxi.acd.Language;

/** A phrase and the language in which it is said. */
public record Utterance(Language language, Phrase phrase) {}
