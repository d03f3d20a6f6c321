package io.lianxi.dialer.message;

import io.lianxi.dialer.CampaignId;
import java.util.Map;

class MemoryMessagesTest extends MessagesContract {
  @Override
  Messages messages(Map<String, CampaignId> campaigns) {
    return new MemoryMessages(call -> campaigns.get(call.value()));
  }
}
