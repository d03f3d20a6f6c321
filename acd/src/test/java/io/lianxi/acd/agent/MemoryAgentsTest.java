package io.lianxi.acd.agent;

class MemoryAgentsTest extends AgentsContract {
  @Override
  Agents agents() {
    return new MemoryAgents();
  }
}
