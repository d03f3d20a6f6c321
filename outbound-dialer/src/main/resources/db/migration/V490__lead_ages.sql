-- who was never called, and who is called again: a campaign may want so much of each
create index leads_due_new on leads (campaign, priority, rank, next_at, id)
  where state = 'READY' and not is_withdrawn and calls = 0;
create index leads_due_again on leads (campaign, priority, rank, next_at, id)
  where state = 'READY' and not is_withdrawn and calls > 0;
