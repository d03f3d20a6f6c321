package io.lianxi.dialer.campaign;

class MemoryCampaignsTest extends CampaignsContract {
  @Override
  Campaigns campaigns() {
    return new MemoryCampaigns();
  }
}
