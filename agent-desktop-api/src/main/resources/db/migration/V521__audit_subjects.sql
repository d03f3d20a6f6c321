create index audit_lines_subject on audit_lines using hash (subject);
comment on index audit_lines_subject is 'A hash: subjects may be longer than what a tree takes.';
