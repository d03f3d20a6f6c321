package io.lianxi.ivr.flow.text;

import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Problem;
import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

  /** It is a flow. */
  record Read(Flow flow) implements Reading {}

  /** It is none, for these reasons. */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
