package io.lianxi.dialer.outcome;

import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Promises;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.compliance.consent.Refusals;

/** Where what is dialled is kept. */
public record DialStores(
    Campaigns campaigns,
    Leads leads,
    Attempts attempts,
    Refusals refusals,
    Promises promises,
    GivenReasons reasons) {}
