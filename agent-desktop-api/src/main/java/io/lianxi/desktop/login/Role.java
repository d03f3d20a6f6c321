package io.lianxi.desktop.login;

/** What a member of staff is there for; each log-in has one. */
public enum Role {
  AGENT,
  SUPERVISOR,
  ADMIN,
  EDITOR,
  QUALITY,
  CAMPAIGNS,
  AUDITOR;

  /** May this role see contacts that others handle? */
  public boolean seesAllContacts() {
    return switch (this) {
      case SUPERVISOR, ADMIN, QUALITY, AUDITOR -> true;
      case AGENT, EDITOR, CAMPAIGNS -> false;
    };
  }
}
