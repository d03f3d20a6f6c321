package io.lianxi.dialer.hearing;

import io.lianxi.dialer.CampaignId;
import java.util.Map;

class MemoryHearingsTest extends HearingsContract {
  @Override
  Hearings hearings(Map<String, CampaignId> campaigns) {
    return new MemoryHearings(call -> campaigns.get(call.value()));
  }
}
