-- One change of a contact and its events, all or nothing.
-- KEYS 1 contact  2 open contacts of its channel  3 waiting contacts  4 feed  5 contacts by deadline  6 lease of routing
--      7 who abandoned from this address last  8 era  9.. agents newly occupied, then those let go
-- ARGV 1 expected version (0: must not exist)  2 new version  3 body  4 id  5 events  6 channel  7 now (ms)
--      8 waiting score or ''  9 seconds to keep when done, or ''  10 deadline (ms) or ''
--      11 token of the lease that must be held, or ''  12 today  13 now (text)
--      14 what to remember of who abandoned, 'served' to forget it, or ''  15 seconds to remember it
--      16 the era in which the expected version was read, 'none' before there is one
--      17 how many agents are newly occupied, then the limit of each and the channels that stand in the way,
--      then for each agent let go: '1' if there was a conversation
-- Returns 1, or 0 with nothing changed.
if ARGV[11] ~= '' and redis.call('GET', KEYS[6]) ~= ARGV[11] then return 0 end
if (redis.call('GET', KEYS[8]) or 'none') ~= ARGV[16] then return 0 end
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then return 0 end

local function read(key)
  local fields, agent = redis.call('HGETALL', key), { channels = {}, count = 0 }
  for f = 1, #fields, 2 do
    if fields[f]:sub(1, 8) == 'contact:' then
      agent.channels[fields[f + 1]] = (agent.channels[fields[f + 1]] or 0) + 1
      agent.count = agent.count + 1
    else
      agent[fields[f]] = fields[f + 1]
    end
  end
  return agent
end

-- A new day begins a new workload.
local function today(key, agent)
  if agent.day == ARGV[12] then return end
  agent.handled, agent.occupied = '0', '0'
  local isStaffed = (agent.presence or 'OFFLINE') ~= 'OFFLINE'
  agent.staffedSince = isStaffed and ARGV[7] or ''
  if agent.count > 0 then agent.occupiedSince = ARGV[7] end
  redis.call('HSET', key, 'day', ARGV[12], 'handled', '0', 'occupied', '0',
    'staffedSince', agent.staffedSince, 'occupiedSince', agent.occupiedSince or '')
end

-- Whom the contact newly occupies must be there and have room: this is what makes an offer true.
local occupied = tonumber(ARGV[17])
local agents = {}
for i = 1, occupied do
  local agent = read(KEYS[8 + i])
  if agent.presence ~= 'AVAILABLE' or (agent.next or '') ~= '' then return 0 end
  if (agent.channels[ARGV[6]] or 0) >= tonumber(ARGV[16 + 2 * i]) then return 0 end
  for blocker in ARGV[17 + 2 * i]:gmatch('%a+') do
    if agent.channels[blocker] then return 0 end
  end
  agents[i] = agent
end

redis.call('HSET', KEYS[1], 'version', ARGV[2], 'body', ARGV[3])
for i = 1, occupied do
  local key, agent = KEYS[8 + i], agents[i]
  today(key, agent)
  local since = agent.count == 0 and ARGV[7] or agent.occupiedSince or ''
  redis.call('HSET', key, 'contact:' .. ARGV[4], ARGV[6], 'occupiedSince', since)
end

local function becomes(key, agent)
  local presence, reason = agent.next, agent.nextReason or ''
  redis.call('HSET', key, 'presence', presence, 'reason', reason, 'since', ARGV[7], 'next', '', 'nextReason', '')
  redis.call('XADD', KEYS[4], '*', 'topic', 'agent', 'subject', agent.id, 'event',
    '{"type":"PresenceChanged","agent":"' .. agent.id .. '","presence":"' .. presence .. '","reason":'
    .. (reason == '' and 'null' or '"' .. reason .. '"') .. ',"at":"' .. ARGV[13] .. '"}')
end

for i = occupied + 1, #KEYS - 8 do
  local key = KEYS[8 + i]
  redis.call('HDEL', key, 'contact:' .. ARGV[4])
  local agent = read(key)
  today(key, agent)
  local handled = tonumber(agent.handled or '0') + tonumber(ARGV[17 + occupied + i])
  local busy, since = tonumber(agent.occupied or '0'), agent.occupiedSince or ''
  if agent.count == 0 and since ~= '' then
    busy, since = busy + tonumber(ARGV[7]) - tonumber(since), ''
  end
  redis.call('HSET', key, 'idleSince', ARGV[7], 'handled', handled, 'occupied', busy, 'occupiedSince', since)
  if agent.count == 0 and (agent.next or '') ~= '' then becomes(key, agent) end
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
if ARGV[14] == 'served' then
  redis.call('DEL', KEYS[7])
elseif ARGV[14] ~= '' then
  redis.call('SET', KEYS[7], ARGV[14], 'EX', ARGV[15])
end
redis.call('XADD', KEYS[4], '*', 'topic', 'contact', 'subject', ARGV[4],
  'version', ARGV[2], 'events', ARGV[5], 'after', ARGV[3])
return 1
