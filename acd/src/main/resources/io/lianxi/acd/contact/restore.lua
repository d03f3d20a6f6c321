-- Puts a contact back that the live store has lost; no event, as nothing happened.
-- KEYS 1 contact  2 open contacts of its channel  3 waiting contacts  4 contacts by deadline
--      5.. the agents it occupies
-- ARGV 1 version  2 body  3 id  4 channel  5 waiting score or ''  6 deadline (ms) or ''
-- Returns 1, or 0 when the contact is there.
if redis.call('EXISTS', KEYS[1]) == 1 then
  if redis.call('TTL', KEYS[1]) == -1 then redis.call('SADD', KEYS[2], ARGV[3]) end -- not done
  return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[1], 'body', ARGV[2])
redis.call('SADD', KEYS[2], ARGV[3])
if ARGV[5] ~= '' then redis.call('ZADD', KEYS[3], ARGV[5], ARGV[3]) end
if ARGV[6] ~= '' then redis.call('ZADD', KEYS[4], ARGV[6], ARGV[3]) end
for i = 5, #KEYS do redis.call('HSET', KEYS[i], 'contact:' .. ARGV[3], ARGV[4]) end
return 1
