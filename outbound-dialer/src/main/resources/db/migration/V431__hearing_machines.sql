-- Are answering machines told from people?
update campaigns set body = jsonb_set(body, '{pacing,hearsMachines}', 'false');
update campaign_versions set body = jsonb_set(body, '{pacing,hearsMachines}', 'false');
