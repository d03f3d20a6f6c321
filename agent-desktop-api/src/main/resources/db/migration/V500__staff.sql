-- Who may log in, and what they did.

create table accounts (
  username text primary key,
  display_name text not null,
  role text not null check (role in
    ('AGENT', 'SUPERVISOR', 'ADMIN', 'EDITOR', 'QUALITY', 'CAMPAIGNS', 'AUDITOR')),
  language text not null default 'ZH' check (language in ('ZH', 'EN')),
  password_hash text not null,
  failures int not null default 0,
  locked_until timestamptz
);
comment on column accounts.username is 'For an agent also the id of the agent.';
comment on column accounts.failures is 'Wrong passwords since the last right one.';

create table audit_lines (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  address text not null
);
create index audit_lines_at on audit_lines (at);
create index audit_lines_actor on audit_lines (actor, at);
