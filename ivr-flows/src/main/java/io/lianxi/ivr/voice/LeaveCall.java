package io.lianxi.ivr.voice;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.AfterCall;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.prompt.Prompts;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/** Takes a caller whose agent is finished through what the flow of the number has afterwards. */
final class LeaveCall implements AfterCall {
  private final Contacts contacts;
  private final Customers customers;
  private final Hotlines hotlines;
  private final Prompts prompts;
  private final CallTools tools;

  LeaveCall(
      Contacts contacts, Customers customers, Hotlines hotlines, Prompts prompts, CallTools tools) {
    this.contacts = contacts;
    this.customers = customers;
    this.hotlines = hotlines;
    this.prompts = prompts;
    this.tools = tools;
  }

  @Override
  public boolean isThereFor(Contact contact) {
    return contact.origin().channel() == Channel.VOICE && afterwards(contact).isPresent();
  }

  private Optional<Plan> afterwards(Contact contact) {
    Plan plan = hotlines.answering(contact.origin().calledAddress(), contact.id()).plan();
    Optional<Flow> after = Optional.ofNullable(plan.main().after()).flatMap(plan::flow);
    return after.map(flow -> new Plan(flow, plan.parts()));
  }

  /** Serves the caller, whom the dialplan hangs up then. */
  void serve(ContactId id, AgiChannel channel) throws AgiException {
    Optional<Contact> contact = contacts.find(id).filter(Contact::isOver);
    Optional<Plan> plan = contact.flatMap(this::afterwards);
    if (plan.isPresent()) {
      serve(contact.get(), plan.get(), channel);
    }
  }

  private void serve(Contact contact, Plan plan, AgiChannel channel) throws AgiException {
    String caller = contact.origin().customerAddress();
    Optional<io.lianxi.acd.CustomerId> customer = Optional.ofNullable(contact.profile().customer());
    CallFacts call = new CallFacts(contact.id(), caller, customer, true);
    VoicePlayer player = new VoicePlayer(channel, prompts, contact.profile().language());
    FlowState start =
        FlowState.start(
            plan,
            KnownFacts.of(contact, customer.flatMap(customers::find), tools.today()),
            contact.profile().language());
    Journey journey = new Journey(new Hotlines.Answer(plan, 0), tools.clock().instant());
    new FlowCall(call, player, tools, (last, left) -> player.hangUp())
        .run(journey, start, new Input.Done());
  }
}
