-- Counts KEYS[1] once more unless it is at ARGV[1]; the first count begins its minute.
-- One script, so that no counter is ever left without an end.
local counted = tonumber(redis.call('GET', KEYS[1]) or '0')
if counted >= tonumber(ARGV[1]) then
  return 0
end
if redis.call('INCR', KEYS[1]) == 1 then
  redis.call('EXPIRE', KEYS[1], 60)
end
return 1
