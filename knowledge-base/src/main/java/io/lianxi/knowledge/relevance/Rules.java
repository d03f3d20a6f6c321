package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.search.SearchWeights;
import io.lianxi.knowledge.text.SynonymList;

/** What search goes by. */
record Rules(SynonymList synonyms, SearchWeights weights) {}
