package io.lianxi.desktop.desk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveSocket;
import io.lianxi.desktop.live.LiveTalk;
import io.lianxi.desktop.login.Role;
import io.lianxi.desktop.login.StaffMember;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Rings on the agent's desk and keeps it true. */
final class DeskSocket implements LiveSocket {
  private final Agents agents;
  private final DeskState state;
  private final JsonMapper json;
  private final Clock clock;

  DeskSocket(Agents agents, DeskState state, JsonMapper json, Clock clock) {
    this.agents = agents;
    this.state = state;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/live/desk";
  }

  @Override
  public boolean admits(StaffMember member) {
    return member.role() == Role.AGENT
        && AgentId.parse(member.username()).flatMap(agents::find).isPresent();
  }

  @Override
  public LiveTalk open(LiveConnection connection, StaffMember member) {
    return new DeskTalk(
        connection, agents.find(new AgentId(member.username())).orElseThrow(), state, json, clock);
  }
}
