package io.lianxi.desktop.audit;

import java.time.Instant;

/**
 * One thing that someone did.
 *
 * @param actor log-in name of who did it
 * @param subject what it was done to; "" when the action says it all
 * @param detail what exactly, without secrets
 * @param address network address it came from; "" when unknown
 */
public record AuditLine(
    Instant at, String actor, Action action, String subject, String detail, String address) {

  /** What is audited. */
  public enum Action {
    LOGGED_IN,
    LOG_IN_REFUSED,
    LOGGED_OUT,
    QUEUE_CHANGED,
    AGENT_CHANGED,
    CONTACTS_SEARCHED,
    CONTACTS_IMPORTED,
    DO_NOT_CALL_ADDED,
    DO_NOT_CALL_REMOVED,
    REPLAY_STARTED,
    REPLAY_CANCELLED,
    CALENDAR_CHANGED,
    SLA_POLICY_CHANGED,
    SLA_POLICY_ADOPTED,
    CATEGORY_CHANGED,
    TICKET_GROUP_CHANGED,
    TICKET_SETTINGS_CHANGED,
    REFUND_CHANGED,
    CUSTOMER_CALLED,
    CUSTOMER_CHANGED,
    CUSTOMERS_IMPORTED,
    CUSTOMER_WRITTEN_TO,
    CUSTOMER_LINKED,
    CUSTOMER_UNLINKED,
    ARTICLE_CHANGED,
    ARTICLES_IMPORTED,
    ARTICLES_EXPORTED,
    KNOWLEDGE_CATEGORIES_CHANGED,
    SYNONYMS_CHANGED,
    WEIGHTS_CHANGED,
    SEARCH_REBUILT,
    KNOWLEDGE_GAP_DISMISSED,
    RELEVANCE_SET_CHANGED,
    FLOW_CHANGED,
    FLOW_PUBLISHED,
    PROMPT_CHANGED,
    CHATS_SEARCHED,
    WECHAT_MENU_CHANGED,
    CHAT_EXPORTED,
    CAMPAIGN_CHANGED,
    LEADS_IMPORTED,
    SEGMENT_TAKEN,
    LEADS_WITHDRAWN,
    RETENTION_PLANNED,
    RETENTION_TRAINED,
    OUTCOMES_IMPORTED,
    REASONS_CHANGED,
    OFFERS_CHANGED,
    OFFER_GIVEN,
    OFFER_DECIDED,
    CALLBACK_MOVED,
    CALLBACK_CANCELLED,
    ATTEMPTS_EXPORTED,
    REFUSALS_IMPORTED,
    CONSENT_CHANGED,
    CONSENTS_IMPORTED
  }
}
