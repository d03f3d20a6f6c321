package io.lianxi.knowledge.library;

import org.jspecify.annotations.Nullable;

/**
 * A category of articles.
 *
 * @param id its code, by which articles name it
 * @param parent the code of the one it is below; null at the top
 */
public record Shelf(String id, String labelZh, String labelEn, @Nullable String parent) {}
