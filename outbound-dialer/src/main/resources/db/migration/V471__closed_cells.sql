-- Which leads are called no more because enough like them came to a result.
create table closed_cells (
  campaign uuid not null,
  field text not null,
  value text not null,
  primary key (campaign, field, value)
);
comment on table closed_cells is 'Leads of a campaign with this value of a field, or of their province when field is empty.';

create index leads_closed on leads (campaign, closed_as) where closed_as is not null;
