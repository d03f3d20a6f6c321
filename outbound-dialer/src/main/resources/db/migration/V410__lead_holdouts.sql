-- Who is never called, to compare with, and who is worth most.

alter table leads
  add column bucket smallint not null generated always as (
    ((('x' || substr(md5(campaign::text || '/'
      || case customer when '' then first_number else customer end), 1, 8))::bit(32)::bigint)
      % 10000)::smallint) stored,
  add column rank smallint not null default 0;
comment on column leads.bucket is 'where the customer falls among 10,000: the same in every list of the campaign';
comment on column leads.rank is 'of those of a priority the higher ones are called first; 0 for what nothing is known of';

create table lead_holdouts (
  campaign uuid primary key,
  ten_thousandths smallint not null
);
comment on table lead_holdouts is 'The share of each campaign that is never called; a campaign that is not here holds nobody out.';

drop index leads_due;
create index leads_due on leads (campaign, priority, rank, next_at, id) where state = 'READY';
