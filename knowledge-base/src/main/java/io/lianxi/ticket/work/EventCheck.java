package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.category.Categories;
import io.lianxi.ticket.category.Category;
import io.lianxi.ticket.category.CustomField;
import io.lianxi.ticket.category.CustomField.Required;
import io.lianxi.ticket.category.FieldValues;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that what an event names is there: groups, agents, categories, root causes, classes. */
final class EventCheck {
  private static final int LONGEST_CAUSE = 100;

  private final Groups groups;
  private final Agents agents;
  private final Categories categories;
  private final SlaPolicies policies;

  EventCheck(Groups groups, Agents agents, Categories categories, SlaPolicies policies) {
    this.groups = groups;
    this.agents = agents;
    this.categories = categories;
    this.policies = policies;
  }

  /** What is wrong with {@code event} on {@code ticket}; empty when nothing is. */
  List<Remark> of(Ticket ticket, TicketEvent event) {
    Remarks wrong = new Remarks();
    List<Remark> more = new ArrayList<>();
    switch (event) {
      case TicketEvent.Dispatched to -> handed(to.group(), to.to(), wrong);
      case TicketEvent.Transferred to -> handed(to.group(), to.to(), wrong);
      case TicketEvent.Accepted by -> agent("agent", by.agent(), wrong);
      case TicketEvent.Taken by -> agent("agent", by.agent(), wrong);
      case TicketEvent.HandlerAdded added -> agent("agent", added.agent(), wrong);
      case TicketEvent.Corrected corrected ->
          category(ticket)
              .map(of -> FieldValues.check(of, corrected.matter().fields(), Required.OPENING))
              .ifPresent(more::addAll);
      case TicketEvent.Archived archived -> {
        cause(ticket, archived.rootCause(), wrong);
        category(ticket)
            .map(of -> FieldValues.check(of, asked(of, ticket), Required.CLOSING))
            .ifPresent(more::addAll);
      }
      case TicketEvent.TermsChanged changed -> terms(changed.terms(), wrong);
      default -> {} // names nothing that could be missing
    }
    more.addAll(0, wrong.all());
    return more;
  }

  /** What it says in the fields of its category; it may have had another before. */
  private static Map<String, String> asked(Category category, Ticket ticket) {
    Map<String, String> fields = new HashMap<>(ticket.matter().fields());
    fields
        .keySet()
        .retainAll(category.fields().stream().map(CustomField::code).collect(Collectors.toSet()));
    return fields;
  }

  private Optional<Category> category(Ticket ticket) {
    return categories.find(ticket.terms().category());
  }

  private void handed(String group, @Nullable AgentId to, Remarks wrong) {
    if (groups.find(group).isEmpty()) {
      wrong.error("group", "没有这个组", "is no group");
    }
    if (to != null) {
      agent("to", to, wrong);
    }
  }

  private void agent(String field, AgentId agent, Remarks wrong) {
    if (agents.find(agent).isEmpty()) {
      wrong.error(field, "没有这个坐席", "is no agent");
    }
  }

  /** One of those its category knows, if it knows any. */
  private void cause(Ticket ticket, String cause, Remarks wrong) {
    wrong.text("rootCause", cause, LONGEST_CAUSE);
    boolean isUnknown =
        category(ticket)
            .map(Category::rootCauses)
            .filter(known -> !known.isEmpty())
            .filter(known -> known.stream().noneMatch(one -> one.code().equals(cause)))
            .isPresent();
    if (isUnknown && !cause.isBlank()) {
      wrong.error("rootCause", "该分类没有这个根因", "is no root cause of this category");
    }
  }

  private void terms(SlaTerms terms, Remarks wrong) {
    if (categories.find(terms.category()).isEmpty()) {
      wrong.error("category", "没有这个分类", "is no category");
    }
    String slaClass = terms.slaClass();
    if (slaClass != null
        && policies.find(terms.policy()).filter(p -> p.find(slaClass).isPresent()).isEmpty()) {
      wrong.error("slaClass", "没有这个时限等级", "is no class of promises");
    }
  }
}
