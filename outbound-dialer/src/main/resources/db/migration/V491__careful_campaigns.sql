-- Campaigns that share agents share their pace, but not their caps: those that were called only
-- where an agent was free, as of their own calls as many were abandoned as may be.
alter table paces add column careful text[] not null default '{}';
