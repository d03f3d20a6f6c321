package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;

/**
 * Something that is wrong, or may be, with one field of a queue's policy.
 *
 * @param field its path in the policy as it is written for people, e.g. {@code
 *     steps[1].requirement}
 */
public record Finding(
    QueueName queue, String field, Severity severity, String messageZh, String messageEn) {

  /** How bad it is. */
  public enum Severity {
    /** a policy with it is not put in force */
    ERROR,
    /** it may be meant */
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
