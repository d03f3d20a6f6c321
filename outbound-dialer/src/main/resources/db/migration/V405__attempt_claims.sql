alter table attempts add column claim int not null default 0;
comment on column attempts.claim is 'which claim of the lead it was made for: leads.claims at that moment';

-- whatever is being called now goes on to belong to its claim
update attempts set claim = leads.claims from leads
where leads.id = attempts.lead and leads.state = 'CALLING' and attempts.opened_at >= leads.claimed_at;
