create table script_paths (
  attempt text primary key,
  campaign uuid not null,
  nodes text not null,
  furthest text not null
);
create index on script_paths (campaign, furthest);
comment on table script_paths is 'Which nodes of the script were said in a call, in order, with blanks between.';
