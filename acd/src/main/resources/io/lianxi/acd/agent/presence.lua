-- One change of an agent's presence and its event.
-- KEYS 1 agent  2 feed
-- ARGV 1 id  2 presence  3 reason or ''  4 now (ms)  5 event
-- Returns 1, or 0 when nothing changes.
local before = redis.call('HGET', KEYS[1], 'presence') or 'OFFLINE'
if before == ARGV[2] and (redis.call('HGET', KEYS[1], 'reason') or '') == ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], 'presence', ARGV[2], 'reason', ARGV[3], 'since', ARGV[4])
if ARGV[2] == 'AVAILABLE' then redis.call('HSET', KEYS[1], 'idleSince', ARGV[4]) end
redis.call('XADD', KEYS[2], '*', 'topic', 'agent', 'subject', ARGV[1], 'event', ARGV[5])
return 1
