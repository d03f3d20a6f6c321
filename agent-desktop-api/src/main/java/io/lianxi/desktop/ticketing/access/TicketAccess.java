package io.lianxi.desktop.ticketing.access;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.TicketVerb;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with which ticket.
 *
 * <ol>
 *   <li>Agents, supervisors, administrators, quality and auditors read every ticket, since any
 *       customer may ask any agent; campaigns and editors read none.
 *   <li>Supervisors and administrators do everything.
 *   <li>An agent does what agents do with tickets that nobody has, that are the agent's, or those
 *       of the agent's groups.
 *   <li>With any other ticket an agent does what a customer on the telephone asks for.
 * </ol>
 */
public final class TicketAccess {
  private static final Set<TicketVerb> SUPERVISORS =
      EnumSet.of(TicketVerb.HOLD, TicketVerb.CHANGE_TERMS, TicketVerb.DECLARE_INCIDENT);
  private static final Set<TicketVerb> FOR_THE_CUSTOMER =
      EnumSet.of(TicketVerb.URGE, TicketVerb.HEAR, TicketVerb.REVISIT, TicketVerb.CORRECT);

  private final StaffMember member;
  private final Set<String> groups;

  /**
   * @param groups the groups that the member belongs to
   */
  TicketAccess(StaffMember member, Set<String> groups) {
    this.member = member;
    this.groups = groups;
  }

  public boolean reads() {
    return switch (member.role()) {
      case AGENT, SUPERVISOR, ADMIN, QUALITY, AUDITOR -> true;
      case EDITOR, CAMPAIGNS -> false;
    };
  }

  /** May new tickets be opened? */
  public boolean opens() {
    return member.role() == Role.AGENT || oversees();
  }

  public boolean oversees() {
    return member.role() == Role.SUPERVISOR || member.role() == Role.ADMIN;
  }

  /** Does the member work on {@code ticket}, rather than only do what its customer asks for? */
  public boolean worksOn(Ticket ticket) {
    return oversees() || (member.role() == Role.AGENT && isTheirs(ticket.hands()));
  }

  public boolean does(TicketVerb verb, Ticket ticket) {
    if (oversees()) {
      return true;
    }
    if (member.role() != Role.AGENT || SUPERVISORS.contains(verb)) {
      return false;
    }
    return FOR_THE_CUSTOMER.contains(verb) || isTheirs(ticket.hands());
  }

  private boolean isTheirs(Hands hands) {
    Optional<AgentId> me = AgentId.parse(member.username());
    boolean isMine =
        me.equals(Optional.ofNullable(hands.handler()))
            || me.equals(Optional.ofNullable(hands.responsible()))
            || me.filter(hands.helpers()::contains).isPresent();
    String group = hands.group();
    boolean isNobodys = hands.handler() == null && group == null;
    return isMine || isNobodys || (group != null && groups.contains(group));
  }

  /** Which of {@code allowed} the member may do with {@code ticket}. */
  public Set<TicketVerb> of(Set<TicketVerb> allowed, Ticket ticket) {
    Set<TicketVerb> mine = EnumSet.noneOf(TicketVerb.class);
    allowed.stream().filter(verb -> does(verb, ticket)).forEach(mine::add);
    return mine;
  }

  public Set<String> groups() {
    return groups;
  }

  public StaffMember member() {
    return member;
  }
}
