package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;

/**
 * Who does what with articles: everyone reads what is published; editors, supervisors and
 * administrators write and publish; quality and auditors see what is written, too.
 */
public final class KnowledgeAccess {
  private KnowledgeAccess() {}

  /** May they write articles, and review those of others? */
  public static boolean writes(StaffMember member) {
    return switch (member.role()) {
      case EDITOR, SUPERVISOR, ADMIN -> true;
      case AGENT, QUALITY, CAMPAIGNS, AUDITOR -> false;
    };
  }

  /** May they see what is not published, too? */
  public static boolean seesAll(StaffMember member) {
    return switch (member.role()) {
      case EDITOR, SUPERVISOR, ADMIN, QUALITY, AUDITOR -> true;
      case AGENT, CAMPAIGNS -> false;
    };
  }

  /** Refuses whoever may not write. */
  public static void needWriter(StaffMember member) {
    if (!writes(member)) {
      throw Problem.forbidden("You only read articles.");
    }
  }
}
