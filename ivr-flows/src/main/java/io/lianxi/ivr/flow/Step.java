package io.lianxi.ivr.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.lianxi.acd.Language;
import io.lianxi.ivr.expression.Expression;
import io.lianxi.ivr.phrase.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a flow, written as the document has it: what is left out there is null or empty here.
 * Every {@code error} and {@code failed} that is left out leads to a person.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Say.class, name = "say"),
  @JsonSubTypes.Type(value = Step.Play.class, name = "play"),
  @JsonSubTypes.Type(value = Step.Menu.class, name = "menu"),
  @JsonSubTypes.Type(value = Step.Gather.class, name = "gather"),
  @JsonSubTypes.Type(value = Step.Input.class, name = "input"),
  @JsonSubTypes.Type(value = Step.Set.class, name = "set"),
  @JsonSubTypes.Type(value = Step.When.class, name = "when"),
  @JsonSubTypes.Type(value = Step.Lookup.class, name = "lookup"),
  @JsonSubTypes.Type(value = Errand.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Errand.Ticket.class, name = "ticket"),
  @JsonSubTypes.Type(value = Errand.Http.class, name = "http"),
  @JsonSubTypes.Type(value = Errand.RecordMessage.class, name = "record"),
  @JsonSubTypes.Type(value = Errand.Dial.class, name = "dial"),
  @JsonSubTypes.Type(value = Step.SubFlow.class, name = "flow"),
  @JsonSubTypes.Type(value = Step.Survey.class, name = "survey"),
  @JsonSubTypes.Type(value = Parting.Enqueue.class, name = "enqueue"),
  @JsonSubTypes.Type(value = Parting.Transfer.class, name = "transfer"),
  @JsonSubTypes.Type(value = Parting.Callback.class, name = "callback"),
  @JsonSubTypes.Type(value = Parting.Voicemail.class, name = "voicemail"),
  @JsonSubTypes.Type(value = Parting.Hangup.class, name = "hangup"),
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Step
    permits Errand,
        Parting,
        Step.Asks,
        Step.Say,
        Step.Play,
        Step.Set,
        Step.When,
        Step.Lookup,
        Step.SubFlow {

  /** Where the step stands in a drawing of the flow. */
  @Nullable Spot at();

  /** A place in a drawing. */
  record Spot(int x, int y) {}

  /** A step that asks the customer for something. */
  sealed interface Asks extends Step permits Menu, Gather, Input, Survey {
    /** what is asked at first */
    Text text();

    /** what is asked, in turn, when the answer was wrong or none came; then {@link #failed} */
    List<Text> again();

    /** the languages it is asked in, one after the other; empty for the customer's own */
    List<Language> languages();

    /** seconds until the first key; null for {@value Asking#FIRST} */
    @Nullable Integer timeout();

    /** the step for whom no attempt was right */
    @Nullable String failed();

    /** the step when it cannot be asked */
    @Nullable String error();
  }

  /**
   * Says something.
   *
   * @param bargeIn may a key cut it short? null for yes
   */
  record Say(
      Text text,
      List<Language> languages,
      @Nullable Boolean bargeIn,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Step {
    public Say {
      languages = Absent.list(languages);
    }
  }

  /**
   * Plays a recording.
   *
   * @param prompt the recording's name
   * @param text what is said where there is no such recording, or nothing can be heard
   */
  record Play(
      String prompt,
      Text text,
      @Nullable Boolean bargeIn,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Step {}

  /**
   * Lets the customer choose by one key.
   *
   * @param keys the step for each key
   * @param choices what each key stands for where it is read instead of heard; empty for what the
   *     wording says of the keys
   */
  record Menu(
      Text text,
      List<Text> again,
      List<Language> languages,
      @Nullable Integer timeout,
      Map<String, String> keys,
      Map<String, Text> choices,
      @Nullable String failed,
      @Nullable String error,
      @Nullable Spot at)
      implements Asks {
    public Menu {
      again = Absent.list(again);
      languages = Absent.list(languages);
      keys = Absent.map(keys);
      choices = Absent.map(choices);
    }
  }

  /**
   * Takes digits.
   *
   * @param into the variable they get into
   * @param finish the key that ends them early; null for #
   * @param between seconds until each further digit; null for {@value Asking#BETWEEN}
   * @param total seconds for all of them; null for {@value Asking#TOTAL}
   * @param mask are they secret? null for no
   */
  record Gather(
      Text text,
      List<Text> again,
      List<Language> languages,
      String into,
      @Nullable Integer min,
      @Nullable Integer max,
      @Nullable String finish,
      @Nullable Integer timeout,
      @Nullable Integer between,
      @Nullable Integer total,
      @Nullable Boolean mask,
      @Nullable String then,
      @Nullable String failed,
      @Nullable String error,
      @Nullable Spot at)
      implements Asks {
    public Gather {
      again = Absent.list(again);
      languages = Absent.list(languages);
    }
  }

  /**
   * Takes a value that means something.
   *
   * @param kind what it is
   * @param confirm said with {@code value} set; 1 takes it, any other key asks anew; null for no
   */
  record Input(
      Text text,
      List<Text> again,
      List<Language> languages,
      InputKind kind,
      String into,
      @Nullable Text confirm,
      @Nullable Integer timeout,
      @Nullable Integer between,
      @Nullable Integer total,
      @Nullable Boolean mask,
      @Nullable String then,
      @Nullable String failed,
      @Nullable String error,
      @Nullable Spot at)
      implements Asks {
    public Input {
      again = Absent.list(again);
      languages = Absent.list(languages);
    }
  }

  /**
   * Asks how good the service was, from 1 (bad) to 5 (good), which is kept with the contact.
   *
   * @param into the variable that gets it, too; null for none
   */
  record Survey(
      Text text,
      List<Text> again,
      List<Language> languages,
      @Nullable String into,
      @Nullable Integer timeout,
      @Nullable String then,
      @Nullable String failed,
      @Nullable String error,
      @Nullable Spot at)
      implements Asks {
    public Survey {
      again = Absent.list(again);
      languages = Absent.list(languages);
    }
  }

  /**
   * Gives variables their values, one after the other.
   *
   * @param language spoken from now on; null for no change
   */
  record Set(
      Map<String, Expression> values,
      @Nullable Language language,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Step {
    public Set {
      values = Absent.map(values);
    }
  }

  /** Goes the way of the first case that is true. */
  record When(
      List<Case> cases, @Nullable String otherwise, @Nullable String error, @Nullable Spot at)
      implements Step {
    public When {
      cases = Absent.list(cases);
    }
  }

  /** One way of a {@link When}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Case(@JsonProperty("if") Expression condition, @Nullable String then) {}

  /**
   * Looks something up.
   *
   * @param fact the name of what is looked up
   * @param with what it is told
   * @param into the variable that gets it
   * @param timeout seconds; null for {@value Asking#LOOKUP}
   * @param nothing the step when there is nothing to be found
   */
  record Lookup(
      String fact,
      Map<String, Expression> with,
      String into,
      @Nullable Integer timeout,
      @Nullable String then,
      @Nullable String nothing,
      @Nullable String error,
      @Nullable Spot at)
      implements Step {
    public Lookup {
      with = Absent.map(with);
    }
  }

  /**
   * Goes through another flow and comes back.
   *
   * @param with its parameters
   * @param into which of its variables get into which of ours
   * @param exits the step for each {@code return:NAME} of it; any other return leads to then
   */
  record SubFlow(
      String flow,
      Map<String, Expression> with,
      Map<String, String> into,
      Map<String, String> exits,
      @Nullable String then,
      @Nullable String error,
      @Nullable Spot at)
      implements Step {
    public SubFlow {
      with = Absent.map(with);
      into = Absent.map(into);
      exits = Absent.map(exits);
    }
  }
}
