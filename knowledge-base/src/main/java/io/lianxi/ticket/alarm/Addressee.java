package io.lianxi.ticket.alarm;

import io.lianxi.acd.AgentId;
import java.util.Locale;
import java.util.Set;

/** Someone, or everyone in a group or with a role, who is told of something. */
public record Addressee(Kind kind, String name) {
  /** Whoever leads those who handle tickets. */
  public static final Addressee SUPERVISOR = role("SUPERVISOR");

  private static final Set<String> ROLES =
      Set.of("AGENT", "SUPERVISOR", "ADMIN", "EDITOR", "QUALITY", "CAMPAIGNS", "AUDITOR");

  /** What a name stands for. */
  public enum Kind {
    AGENT,
    GROUP,
    ROLE
  }

  public static Addressee agent(AgentId agent) {
    return new Addressee(Kind.AGENT, agent.value());
  }

  public static Addressee group(String group) {
    return new Addressee(Kind.GROUP, group);
  }

  /** Everyone with a role of the log-ins, e.g. SUPERVISOR. */
  public static Addressee role(String role) {
    return new Addressee(Kind.ROLE, role);
  }

  /** Whom a policy names: the role, if there is one of that name, else the group. */
  public static Addressee named(String name) {
    String role = name.toUpperCase(Locale.ROOT);
    return ROLES.contains(role) ? role(role) : group(name);
  }

  /** As stores write it, e.g. {@code GROUP:province}. */
  public String text() {
    return kind + ":" + name;
  }

  /** The one that {@link #text} has written. */
  public static Addressee of(String text) {
    int colon = text.indexOf(':');
    return new Addressee(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }
}
