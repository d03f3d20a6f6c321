-- A queue's policy becomes one document; what waits and is offered says more about why.

alter table agents add column voice_interrupts_chat boolean not null default true;

alter table queues add column body jsonb;
update queues set body = jsonb_build_object(
  'name', name, 'version', 1, 'labelZh', label_zh, 'labelEn', label_en,
  'steps', jsonb_build_array(jsonb_build_object('after', 'PT0S', 'requirement',
    coalesce((select string_agg((skill ->> 'name') || '>=' || (skill ->> 'level'), ' and ')
      from jsonb_array_elements(skills) as skill), ''))),
  'order', 'LONGEST_IDLE',
  'rank', '{"queue":"PT0S","perPriority":"PT1M","tiers":["PT0S","PT0S","PT0S","PT0S","PT0S","PT0S","PT0S"]}'::jsonb,
  'offerTimeout', 'PT' || offer_timeout_seconds || 'S',
  'declineDelay', 'PT20S',
  'wrapUp', case when wrap_up_seconds is null then 'null'::jsonb else to_jsonb('PT' || wrap_up_seconds || 'S') end,
  'serviceLevelThreshold', 'PT' || service_level_seconds || 'S',
  'lastAgentPatience', 'PT0S', 'returnWithin', 'PT10M',
  'overflow', '[]'::jsonb, 'hours', null,
  'callback', '{"hours":null,"attempts":3,"retryAfter":"PT15M","expiry":"PT96H"}'::jsonb);
alter table queues alter column body set not null;
alter table queues drop column label_zh, drop column label_en, drop column skills,
  drop column offer_timeout_seconds, drop column wrap_up_seconds, drop column service_level_seconds;
comment on column queues.body is 'The queue''s policy in force.';

update contact_events set body = jsonb_build_object(
    'type', 'Queued', 'queue', body -> 'queue', 'at', body -> 'at',
    'wishes', jsonb_build_object('skills', body -> 'skills', 'preferredAgent', body -> 'preferredAgent',
      'preferredUntil', body -> 'preferredUntil', 'excludedAgents', '[]'::jsonb),
    'standing', jsonb_build_object('priority', 0, 'tier', 1, 'queuedAt', body -> 'at', 'estimatedWait', null))
  where type = 'Queued';
update contact_events set body = jsonb_set(body, '{explanation}', jsonb_build_object(
    'policyVersion', 1,
    'rank', jsonb_build_object('queuedAt', body #> '{explanation,queuedAt}', 'queue', 'PT0S', 'priority', 'PT0S',
      'tier', 'PT0S', 'rankedAt', body #> '{explanation,queuedAt}'),
    'ahead', (body #>> '{explanation,rank}')::int - 1, 'waiting', body #> '{explanation,waiting}',
    'step', 0, 'requirement', '', 'order', 'LONGEST_IDLE',
    'candidates', replace((body #> '{explanation,candidates}')::text, 'IDLE_SHORTER', 'LATER_IN_ORDER')::jsonb,
    'others', 0, 'trigger', null))
  where type = 'Offered';
update contacts set body = jsonb_set(body, '{place}', jsonb_build_object(
    'queue', body #> '{place,queue}', 'enteredAt', body #> '{place,enteredAt}',
    'wishes', jsonb_build_object('skills', body #> '{place,skills}', 'preferredAgent', body #> '{place,preferredAgent}',
      'preferredUntil', body #> '{place,preferredUntil}', 'excludedAgents', '[]'::jsonb),
    'standing', jsonb_build_object('priority', 0, 'tier', 1, 'queuedAt', body #> '{place,queuedAt}', 'estimatedWait', null),
    'notBefore', '{}'::jsonb, 'overflows', 0, 'treatment', null, 'callback', null))
  where body -> 'place' <> 'null'::jsonb;

create table queue_versions (
  name text not null,
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  body jsonb not null,
  primary key (name, version)
);
