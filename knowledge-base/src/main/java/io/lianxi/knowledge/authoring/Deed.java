package io.lianxi.knowledge.authoring;

import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What someone wants to do with an article. */
public sealed interface Deed {
  ArticleVerb verb();

  /** Write {@code text}, as a new edition where none is being made. */
  record Edit(ArticleText text) implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.EDIT;
    }
  }

  /** Have someone else look at the draft. */
  record Submit() implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.SUBMIT;
    }
  }

  /**
   * Agree with what someone else wrote.
   *
   * @param publishAt when readers are to see it; null for now
   */
  record Approve(@Nullable Instant publishAt) implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.APPROVE;
    }
  }

  /** Give it back to who wrote it. */
  record Reject(String reason) implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.REJECT;
    }
  }

  /** Publish what is approved before its time. */
  record Publish() implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.PUBLISH;
    }
  }

  /** Take what is published away from readers. */
  record Withdraw(String reason) implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.WITHDRAW;
    }
  }

  /** Write what an edition said again. */
  record Restore(ArticleEdition edition) implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.RESTORE;
    }
  }

  /** Give up what is being made. */
  record Discard() implements Deed {
    @Override
    public ArticleVerb verb() {
      return ArticleVerb.DISCARD;
    }
  }
}
