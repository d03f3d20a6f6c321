package io.lianxi.acd.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's word that a customer whom we called for a queue has answered, or a machine; built
 * by the library, which finds class and setters by name.
 */
public final class LianxiReachedEvent extends UserEvent {
  private static final long serialVersionUID = 1L;

  private @Nullable String queue;
  private @Nullable String number;
  private @Nullable String shown;
  private @Nullable String heard;
  private @Nullable String cause;
  private @Nullable String amd;
  private @Nullable String began;
  private @Nullable String told;
  private @Nullable String flow;

  public LianxiReachedEvent(Object source) {
    super(source);
  }

  public @Nullable String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public @Nullable String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public @Nullable String getShown() {
    return shown;
  }

  public void setShown(String shown) {
    this.shown = shown;
  }

  /** MACHINE; anything else, also nothing, is a person. */
  public @Nullable String getHeard() {
    return heard;
  }

  public void setHeard(String heard) {
    this.heard = heard;
  }

  /** Why it was heard so. */
  public @Nullable String getCause() {
    return cause;
  }

  public void setCause(String cause) {
    this.cause = cause;
  }

  /** As it was asked for: 0, 1, or 2 to let machines through. */
  public @Nullable String getAmd() {
    return amd;
  }

  public void setAmd(String amd) {
    this.amd = amd;
  }

  /** When listening began, in milliseconds. */
  public @Nullable String getBegan() {
    return began;
  }

  public void setBegan(String began) {
    this.began = began;
  }

  /** When it was told, in milliseconds. */
  public @Nullable String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }

  /** What they are told; nothing, or nothing at all, when they are to wait for an agent. */
  public @Nullable String getFlow() {
    return flow;
  }

  public void setFlow(String flow) {
    this.flow = flow;
  }
}
