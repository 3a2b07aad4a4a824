-- The register of filed entities tells who to reach, who files for them, how they were reviewed, and what holds them back.

alter table reg_filed_entity
  add column address text,
  add column contact text,
  add column phone text,
  add column agencies text[] not null default '{}',
  add column reviewed_year integer,
  add column sanction text,
  add column sanction_on date,
  add column suspension_months integer check (suspension_months > 0),
  add column suspended_until date,
  add column bar_months integer check (bar_months >= 0),
  add column barred_until date;
comment on column reg_filed_entity.agencies is 'Codes of the agencies that the entity names for pre-examination.';
comment on column reg_filed_entity.reviewed_year is 'Year of the last annual review (年度复核) whose result is entered.';
comment on column reg_filed_entity.sanction is 'Number of the last decision (处理决定) that changed the standing.';
comment on column reg_filed_entity.suspended_until is 'Last day of the suspension; empty while the filing is in good standing.';
comment on column reg_filed_entity.barred_until is 'First day on which an entity whose filing was cancelled may apply again.';
