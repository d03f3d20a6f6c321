package io.lianxi.ivr.flow.check;

import io.lianxi.acd.QueueName;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.flow.Anatomy;
import io.lianxi.ivr.flow.Errand;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Hearsay;
import io.lianxi.ivr.flow.Parting;
import io.lianxi.ivr.flow.Step;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether what a flow uses is there. */
final class UseCheck {
  private static final String RETURN = "return:";

  private final Flow flow;
  private final Surroundings surroundings;
  private final Findings findings;

  UseCheck(Flow flow, Surroundings surroundings, Findings findings) {
    this.flow = flow;
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void run() {
    if (!surroundings.queues().contains(flow.fallback())) {
      findings.flow("/fallback", Reason.NO_QUEUE, flow.fallback().value());
    }
    if (flow.after() != null) {
      after(flow.after());
    }
    flow.steps().forEach(this::step);
  }

  private void after(String name) {
    Flow after = name.equals(flow.id()) ? flow : surroundings.flows().get(name);
    if (after == null) {
      findings.flow("/after", Reason.NO_FLOW, name);
      return;
    }
    after.parameters().forEach(given -> findings.flow("/after", Reason.NO_PARAMETER, given));
    for (String part : partsOf(after, new HashSet<>())) {
      Flow entered = part.equals(flow.id()) ? flow : surroundings.flows().get(part);
      if (entered != null) {
        entered.steps().entrySet().stream()
            .filter(step -> leadsOn(step.getValue()))
            .forEach(
                step -> findings.flow("/after", Reason.LEADS_ON_AFTERWARDS, part, step.getKey()));
      }
    }
  }

  /** Does it want to have somebody talk with the customer, or hear what they say? */
  private static boolean leadsOn(Step step) {
    return step instanceof Parting.ToPerson
        || step instanceof Parting.Transfer
        || step instanceof Errand.Dial
        || step instanceof Errand.RecordMessage;
  }

  private void step(String name, Step step) {
    switch (step) {
      case Parting.ToPerson parting -> queue(name, parting.queue());
      case Step.Play play -> {
        if (!surroundings.recordings().contains(play.prompt())) {
          findings.step(name, "/prompt", Reason.NO_RECORDING, play.prompt());
        }
      }
      case Step.Lookup look -> {
        if (!surroundings.facts().contains(look.fact())) {
          findings.step(name, "/fact", Reason.NO_FACT, look.fact());
        }
      }
      case Step.Gather gather -> {
        if (gather.min() != null && gather.max() != null && gather.min() > gather.max()) {
          findings.step(name, "/min", Reason.MIN_OVER_MAX);
        }
      }
      case Step.SubFlow part -> part(name, part, surroundings.flows().get(part.flow()));
      case Errand.Ticket ticket -> {
        if (!surroundings.categories().contains(ticket.category())) {
          findings.step(name, "/category", Reason.NO_CATEGORY, ticket.category());
        }
      }
      case Errand.Http http -> host(name, http.url());
      case Errand.Dial dial -> number(name, dial.to());
      case Parting.Transfer transfer -> number(name, transfer.to());
      case Errand errand -> {}
      case Parting parting -> {}
      case Step.Survey survey -> {}
      case Step.Say say -> {}
      case Step.Menu menu -> choices(name, menu);
      case Step.Input input -> {}
      case Step.Set set -> {}
      case Step.When when -> {}
    }
  }

  /** Who reads has to see each key, and none that leads nowhere. */
  private void choices(String name, Step.Menu menu) {
    if (menu.choices().isEmpty()) {
      return;
    }
    for (String key : menu.keys().keySet()) {
      if (!menu.choices().containsKey(key)) {
        findings.step(name, "/keys/" + key, Reason.NO_CHOICE, key);
      }
    }
    for (String key : menu.choices().keySet()) {
      if (!menu.keys().containsKey(key)) {
        findings.step(name, "/choices/" + key, Reason.NO_KEY, key);
      }
    }
  }

  private void number(String step, Expression to) {
    Set<String> hearsay =
        Hearsay.in(to, flow, part -> Optional.ofNullable(surroundings.flows().get(part)));
    if (!hearsay.isEmpty()) {
      String names = String.join(", ", new TreeSet<>(hearsay));
      findings.step(step, "/to", Reason.CUSTOMERS_NUMBER, names);
    }
  }

  private void host(String step, String url) {
    String host = URI.create(url).getHost();
    if (host == null || !surroundings.hosts().contains(host.toLowerCase(Locale.ROOT))) {
      findings.step(step, "/url", Reason.NO_HOST, host == null ? url : host);
    }
  }

  private void queue(String step, QueueName queue) {
    if (!surroundings.queues().contains(queue)) {
      findings.step(step, "/queue", Reason.NO_QUEUE, queue.value());
    }
  }

  private void part(String name, Step.SubFlow step, @Nullable Flow part) {
    if (part == null && !step.flow().equals(flow.id())) {
      findings.step(name, "/flow", Reason.NO_FLOW, step.flow());
      return;
    }
    if (part == null || partsOf(part, new HashSet<>()).contains(flow.id())) {
      findings.step(name, "/flow", Reason.FLOW_IN_ITSELF, step.flow());
      return;
    }
    for (String parameter : part.parameters()) {
      if (!step.with().containsKey(parameter)) {
        findings.step(name, "/with", Reason.NO_PARAMETER, parameter);
      }
    }
    for (String given : step.with().keySet()) {
      if (!part.parameters().contains(given)) {
        findings.step(name, "/with/" + given, Reason.NO_SUCH_PARAMETER, given);
      }
    }
    exits(name, step, part);
    found(name, step, part);
  }

  /** Whether the part ever knows what is wanted of it. */
  private void found(String name, Step.SubFlow step, Flow part) {
    Set<String> known = new HashSet<>(part.parameters());
    part.steps().values().forEach(other -> known.addAll(Anatomy.assigned(other)));
    step.into()
        .forEach(
            (ours, theirs) -> {
              if (!known.contains(theirs)) {
                findings.step(name, "/into/" + ours, Reason.NO_VARIABLE, theirs);
              }
            });
  }

  private void exits(String name, Step.SubFlow step, Flow part) {
    if (step.then() != null || step.exits().isEmpty()) {
      return; // all ways back lead there, or it is said already that there is none
    }
    part.steps().values().stream()
        .flatMap(Graph::targets)
        .filter(Anatomy::isReturn)
        .distinct()
        .forEach(target -> exit(name, step, target));
  }

  private void exit(String name, Step.SubFlow step, String target) {
    if (!target.startsWith(RETURN)) {
      findings.step(name, "/then", Reason.NO_EXIT);
    } else if (!step.exits().containsKey(target.substring(RETURN.length()))) {
      findings.step(name, "/exits", Reason.NO_EXIT_FOR, target.substring(RETURN.length()));
    }
  }

  private Set<String> partsOf(Flow part, Set<String> seen) {
    if (seen.add(part.id())) {
      for (Step step : part.steps().values()) {
        if (step instanceof Step.SubFlow inner) {
          Flow entered = surroundings.flows().get(inner.flow());
          if (entered == null) {
            seen.add(inner.flow());
          } else {
            partsOf(entered, seen);
          }
        }
      }
    }
    return seen;
  }
}
