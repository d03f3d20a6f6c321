package io.lianxi.ivr.voice;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.handling.AfterCall;
import io.lianxi.ivr.flow.FlowState;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Input;
import io.lianxi.ivr.flow.figures.Journey;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.visit.KnownFacts;
import io.lianxi.ivr.visit.Visitor;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;

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

  private Optional<Hotlines.Answer> afterwards(Contact contact) {
    return hotlines.afterwards(contact.origin().calledAddress(), contact.id());
  }

  /** Serves the caller, whom the dialplan hangs up then. */
  void serve(ContactId id, AgiChannel channel) throws AgiException {
    Optional<Contact> contact = contacts.find(id).filter(Contact::isOver);
    Optional<Hotlines.Answer> answer = contact.flatMap(this::afterwards);
    if (answer.isPresent()) {
      serve(contact.get(), answer.get(), channel);
    }
  }

  private void serve(Contact contact, Hotlines.Answer answer, AgiChannel channel)
      throws AgiException {
    Language language = contact.profile().language();
    Optional<CustomerId> customer = Optional.ofNullable(contact.profile().customer());
    String caller = contact.origin().customerAddress();
    Visitor call = new Visitor(contact.id(), caller, customer, true);
    VoicePlayer player = new VoicePlayer(channel, prompts, language);
    Map<String, Object> facts =
        KnownFacts.of(contact, customer.flatMap(customers::find), tools.today());
    Journey journey = new Journey(answer, tools.clock().instant());
    CallEnd end = (last, left) -> left.ifPresent(over -> tools.contacts().tell(contact.id(), over));
    try {
      new FlowCall(call, player, tools, end)
          .run(journey, FlowState.start(answer.plan(), facts, language), new Input.Done());
    } catch (AgiHangupException e) {
      journey
          .over(FlowEnd.HUNG_UP, tools.clock().instant())
          .ifPresent(left -> tools.contacts().tell(contact.id(), left));
    }
  }
}
