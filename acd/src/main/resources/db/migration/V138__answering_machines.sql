insert into dispositions (code, label_zh, label_en, sort) values
  ('ANSWERING_MACHINE', '留言机', 'Answering machine', 55);
