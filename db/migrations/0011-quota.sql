-- Quotas of pre-examination: what was granted beyond the formula. The formula and its numbers are settings.

create table reg_quota_grant (
  grant_no text not null,
  credit_code text not null,
  entity text not null,
  division text check (division ~ '^[0-9]{6}$'),
  year_from date not null check (extract(doy from year_from) = 1),
  number integer not null check (number > 0),
  asked integer not null check (asked > 0),
  granted_on date not null
);
select zq_make_register('reg_quota_grant');
comment on table reg_quota_grant is '追加名额: requests for pre-examination granted to an entity beyond its yearly quota. Key: number of the matter.';
comment on column reg_quota_grant.credit_code is 'Credit code of the filed entity.';
comment on column reg_quota_grant.year_from is 'First day of the calendar year for which it counts.';
comment on column reg_quota_grant.number is 'Requests granted; asked is what the entity wished for.';
create index reg_quota_grant_entity on reg_quota_grant (credit_code, year_from) where superseded_at is null;
