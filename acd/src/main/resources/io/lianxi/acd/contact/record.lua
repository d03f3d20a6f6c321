-- One change of a contact and its events, all or nothing.
-- KEYS 1 contact  2 open contacts  3 waiting contacts  4 feed  5 contacts by deadline
--      6.. agents newly occupied, then those let go
-- ARGV 1 expected version (0: must not exist)  2 new version  3 body  4 id  5 events  6 channel  7 now (ms)
--      8 waiting score or ''  9 seconds to keep when done, or ''  10 deadline (ms) or ''
--      11 how many agents are newly occupied, then the capacity of each
-- Returns 1, or 0 with nothing changed.
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then return 0 end

-- Whom the contact newly occupies must be there and have room: this is what makes an offer true.
local occupied = tonumber(ARGV[11])
for i = 1, occupied do
  local agent = redis.call('HGETALL', KEYS[5 + i])
  local available, used = false, 0
  for f = 1, #agent, 2 do
    if agent[f] == 'presence' and agent[f + 1] == 'AVAILABLE' then available = true end
    if agent[f]:sub(1, 8) == 'contact:' and agent[f + 1] == ARGV[6] then used = used + 1 end
  end
  if not available or used >= tonumber(ARGV[11 + i]) then return 0 end
end

redis.call('HSET', KEYS[1], 'version', ARGV[2], 'body', ARGV[3])
for i = 1, #KEYS - 5 do
  if i <= occupied then
    redis.call('HSET', KEYS[5 + i], 'contact:' .. ARGV[4], ARGV[6])
  else
    redis.call('HDEL', KEYS[5 + i], 'contact:' .. ARGV[4])
    redis.call('HSET', KEYS[5 + i], 'idleSince', ARGV[7])
  end
end
if ARGV[8] == '' then
  redis.call('ZREM', KEYS[3], ARGV[4])
else
  redis.call('ZADD', KEYS[3], ARGV[8], ARGV[4])
end
if ARGV[10] == '' then
  redis.call('ZREM', KEYS[5], ARGV[4])
else
  redis.call('ZADD', KEYS[5], ARGV[10], ARGV[4])
end
if ARGV[9] == '' then
  redis.call('SADD', KEYS[2], ARGV[4])
else
  redis.call('SREM', KEYS[2], ARGV[4])
  redis.call('EXPIRE', KEYS[1], ARGV[9])
end
redis.call('XADD', KEYS[4], '*', 'topic', 'contact', 'subject', ARGV[4],
  'version', ARGV[2], 'events', ARGV[5], 'after', ARGV[3])
return 1
