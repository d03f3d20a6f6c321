package io.lianxi.dialer.campaign.lead;

/** Why a lead is not called again. */
public enum LeadClosing {
  WON,
  LOST,
  /** Has been told the message that the campaign is for. */
  INFORMED,
  /** The customer wants no calls. */
  REFUSED,
  /** What the customer wanted is a ticket now. */
  TICKET,
  /** Called as often as makes sense, and never reached. */
  UNREACHABLE,
  /** None of its numbers exists. */
  NO_NUMBER,
  /** May never be called, as the gate says. */
  FORBIDDEN
}
