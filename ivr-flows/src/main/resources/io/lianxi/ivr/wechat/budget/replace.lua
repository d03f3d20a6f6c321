-- KEYS[1] a budget; ARGV[1] what it is known as, "" for nothing, ARGV[2] the next, ARGV[3] seconds kept
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
