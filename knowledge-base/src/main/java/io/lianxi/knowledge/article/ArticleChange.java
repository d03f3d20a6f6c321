package io.lianxi.knowledge.article;

/**
 * Readers may see something else of an article than before: another edition, or none.
 *
 * @param position where it is among all changes; a later one has a higher position
 */
public record ArticleChange(long position, ArticleId id) {}
