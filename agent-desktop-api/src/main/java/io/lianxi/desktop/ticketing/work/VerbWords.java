package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of what is to be done with a ticket; each verb takes those it needs.
 *
 * @param version the one that was seen; absent for whichever it is
 */
@KnownFieldsOnly
public record VerbWords(
    @Nullable Integer version,
    @Nullable String note,
    @Nullable String text,
    @Nullable String answer,
    @Nullable String reason,
    @Nullable String group,
    @Nullable String to,
    @Nullable String agent,
    @Nullable String until,
    @Nullable String satisfaction,
    @Nullable String rootCause,
    @Nullable String liability,
    @Nullable String into,
    @Nullable String parent,
    @Nullable String child,
    @Nullable String incident,
    @Nullable String fault,
    @Nullable String subject,
    @Nullable String description,
    @Nullable String priority,
    @Nullable String category,
    @Nullable Integer tier,
    @Nullable String slaClass,
    @Nullable String calendar,
    @Nullable String why,
    @Nullable Boolean hold,
    @Nullable Boolean renew,
    OpenWords.@Nullable Who customer,
    @Nullable String province,
    @Nullable Map<String, @Nullable String> fields) {
  static final VerbWords NONE =
      new VerbWords(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
