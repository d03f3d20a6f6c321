create unique index leads_reserved on leads (claimed_by)
  where state = 'CALLING' and claimed_by like 'preview:%';
comment on column leads.claimed_by is 'dial, or preview:AGENT while an agent looks at it';

create table lead_previews (
  lead bigint not null,
  claim int not null,
  campaign uuid not null,
  agent text not null,
  shown_at timestamptz not null,
  decided_at timestamptz,
  skipped_for text,
  primary key (lead, claim)
);
create index on lead_previews (campaign, skipped_for) include (decided_at);
comment on table lead_previews is 'Leads that were shown to agents; without decided_at those that are looked at, or were given back.';
