create table ticket_attachments (
  id uuid primary key,
  ticket uuid not null,
  name text not null,
  type text not null,
  size int not null,
  sha256 text not null,
  added_by text not null,
  added_at timestamptz not null,
  body bytea not null
);
create index ticket_attachments_ticket on ticket_attachments (ticket, added_at, id);
alter table ticket_attachments alter column body set storage external;
comment on column ticket_attachments.type is 'What the content was found to be, whatever the sender said.';
