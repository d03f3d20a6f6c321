package io.lianxi.dialer.campaign.script;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ways through scripts in memory. */
class MemoryScriptPathsTest extends ScriptPathsContract {

  private static final class Memory implements ScriptPaths {
    private final Map<AttemptId, Path> paths = new HashMap<>();

    @Override
    public void keep(Path path) {
      paths.put(path.attempt(), path);
    }

    @Override
    public List<String> of(AttemptId attempt) {
      Path path = paths.get(attempt);
      return path == null ? List.of() : path.nodes();
    }

    @Override
    public Map<ScriptStep, Long> furthest(CampaignId campaign) {
      return paths.values().stream()
          .filter(path -> path.campaign().equals(campaign))
          .collect(groupingBy(Path::furthest, counting()));
    }
  }

  @Override
  ScriptPaths paths() {
    return new Memory();
  }
}
