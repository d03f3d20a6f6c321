package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.search.SearchWeights;
import io.lianxi.knowledge.text.SynonymList;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to try on a labelled set.
 *
 * @param synonyms the whole list instead of the one in force; null to keep that
 * @param weights instead of those in force; null to keep them
 */
public record Trial(
    LabelledSet set, @Nullable SynonymList synonyms, @Nullable SearchWeights weights) {}
