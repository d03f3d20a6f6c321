-- That open tickets are to go by a newer version of the policy, too.

create table sla_adoptions (
  policy int primary key,
  asked_by text not null,
  asked_at timestamptz not null,
  why text not null,
  done_at timestamptz
);
comment on column sla_adoptions.done_at is 'When no open ticket went by an older version any more; null until then.';
