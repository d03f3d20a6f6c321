-- What comes of talks that we began.
insert into dispositions (code, label_zh, label_en, sort) values
  ('WON', '同意办理', 'Accepted', 70),
  ('LOST', '未同意', 'Declined', 80),
  ('CALL_AGAIN', '改日再拨', 'Call again', 90),
  ('DO_NOT_CALL', '不再来电', 'Wants no calls', 100);
