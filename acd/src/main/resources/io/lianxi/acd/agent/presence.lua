-- One change of an agent's presence and its event.
-- KEYS 1 agent  2 feed
-- ARGV 1 id  2 presence  3 reason or ''  4 now (ms)  5 today  6 event  7 '1' to wait for the last contact
--      8 event that it is chosen for later
-- Returns 1, or 0 when nothing changes.
local fields, agent, busy = redis.call('HGETALL', KEYS[1]), {}, false
for f = 1, #fields, 2 do
  agent[fields[f]] = fields[f + 1]
  if fields[f]:sub(1, 8) == 'contact:' then busy = true end
end
local now, presence, next = ARGV[4], agent.presence or 'OFFLINE', agent.next or ''

if ARGV[7] == '1' and busy then
  if next == ARGV[2] and (agent.nextReason or '') == ARGV[3] then return 0 end
  redis.call('HSET', KEYS[1], 'id', ARGV[1], 'next', ARGV[2], 'nextReason', ARGV[3])
  redis.call('XADD', KEYS[2], '*', 'topic', 'agent', 'subject', ARGV[1], 'event', ARGV[8])
  return 1
end

local same = presence == ARGV[2] and (agent.reason or '') == ARGV[3]
if same and next == '' then return 0 end
if agent.day ~= ARGV[5] then
  redis.call('HSET', KEYS[1], 'day', ARGV[5], 'handled', '0', 'occupied', '0',
    'staffedSince', presence ~= 'OFFLINE' and now or '', 'occupiedSince', busy and now or '')
  agent.staffedSince = presence ~= 'OFFLINE' and now or ''
end
if ARGV[2] ~= 'OFFLINE' and (agent.staffedSince or '') == '' then
  redis.call('HSET', KEYS[1], 'staffedSince', now)
end
redis.call('HSET', KEYS[1], 'id', ARGV[1], 'presence', ARGV[2], 'reason', ARGV[3],
  'since', same and agent.since or now, 'next', '', 'nextReason', '')
if ARGV[2] == 'AVAILABLE' and not same then redis.call('HSET', KEYS[1], 'idleSince', now) end
redis.call('XADD', KEYS[2], '*', 'topic', 'agent', 'subject', ARGV[1], 'event', ARGV[6])
return 1
