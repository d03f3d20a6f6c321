-- Counts KEYS[1] once more unless it is at ARGV[1]; it is remembered for ARGV[2] ms from now.
-- One script, so that attempts at the same time are never more, and no counter is without an end.
local counted = tonumber(redis.call('GET', KEYS[1]) or '0')
if counted >= tonumber(ARGV[1]) then
  return 0
end
redis.call('INCR', KEYS[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
