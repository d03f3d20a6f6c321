package io.lianxi.knowledge.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lianxi.knowledge.search.index.Brief;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexFields;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of Elasticsearch's answers. The client's own words for them are read by way of
 * trees, which for some hundred candidates took a third of a search; and into fields Jackson reads
 * in half the time that it needs for records.
 */
final class ElasticAnswers {
  @JsonProperty private List<Answer> responses = List.of();

  /** What was found by words for the {@code i}th of what was asked. */
  List<Candidate> byWords(int i) {
    return responses.get(i).found().stream().map(Hit::byWords).toList();
  }

  /** What was found by meaning for the {@code i}th of what was asked. */
  List<Candidate> byMeaning(int i) {
    return responses.get(i).found().stream().map(Hit::byMeaning).toList();
  }

  /** One of them. */
  static final class Answer {
    @JsonProperty private @Nullable Hits hits;
    @JsonProperty private @Nullable Object error;

    private List<Hit> found() {
      if (hits == null) {
        throw new IndexAway(new IOException(String.valueOf(error)));
      }
      return hits.hits;
    }
  }

  /** What was found. */
  static final class Hits {
    @JsonProperty private List<Hit> hits = List.of();
  }

  /** An article that was found. */
  static final class Hit {
    @JsonProperty("_score")
    private double score;

    @JsonProperty private Fields fields = new Fields();

    private Candidate byWords() {
      return candidate(score);
    }

    /** Elasticsearch makes (1 + cosine) / 2 of a cosine. */
    private Candidate byMeaning() {
      return candidate(2 * score - 1);
    }

    private Candidate candidate(double measured) {
      if (fields.brief.isEmpty()) {
        // an index of an earlier version answers until the one that is being built does
        throw new IndexAway(new IOException("an article without its brief"));
      }
      Brief brief = Brief.read(fields.brief.getFirst());
      return new Candidate(brief.id(), measured, brief.phrases(), brief.category(), brief.kind());
    }
  }

  /** What was asked for of it. */
  static final class Fields {
    @JsonProperty(IndexFields.BRIEF)
    private List<byte[]> brief = List.of();
  }
}
