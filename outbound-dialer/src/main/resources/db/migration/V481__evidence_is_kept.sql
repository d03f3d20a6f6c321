-- What was dialled or refused, and what people have agreed to, stays for thirty days at least,
-- whoever tidies up.

create function evidence_is_kept() returns trigger language plpgsql as $$
declare
  since timestamptz;
begin
  if tg_table_name = 'attempts' then
    since := coalesce(old.ended_at, old.opened_at);
  else
    since := least(old.until, old.withdrawn_at);
  end if;
  if since is null or since > now() - interval '30 days' then
    raise exception '% are evidence for thirty days', tg_table_name using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;

create trigger attempts_are_kept before delete on attempts
  for each row when (old.state in ('ENDED', 'REFUSED')) execute function evidence_is_kept();
create trigger consents_are_kept before delete on consents
  for each row execute function evidence_is_kept();
