package io.lianxi.knowledge.search;

import io.lianxi.knowledge.text.SynonymList;

/** Search as it would be by other rules than those in force, which stay as they are. */
public interface TrialSearches {

  /** Searches by these rules alone; its server must be there, as nothing else stands in for it. */
  ArticleSearch by(SynonymList synonyms, SearchWeights weights);
}
