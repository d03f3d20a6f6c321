package io.lianxi.ivr.chat.profile;

/** Profiles in memory. */
class MemoryProfilesTest extends ProfilesContract {
  @Override
  Profiles profiles() {
    return new MemoryProfiles();
  }
}
