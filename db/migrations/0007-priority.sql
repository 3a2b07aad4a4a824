-- Priority examination: what was recommended and how it went on, and who is barred for bad faith.

create table reg_priority_recommendation (
  number text not null,
  requester text not null,
  requester_id text not null,
  application_no text not null,
  kind text not null check (kind in ('invention', 'utility', 'design', 'reexam', 'invalidation')),
  division text check (division ~ '^[0-9]{6}$'),
  line text not null check (line in ('waiting', 'none')),
  recommended_on date,
  notice_on date,
  ended_on date,
  ending text
);
select zq_make_register('reg_priority_recommendation');
comment on table reg_priority_recommendation is '优先审查推荐: requests that wait for a place in the yearly number, that were recommended, and their fate at the national office. Key: number of the matter.';
comment on column reg_priority_recommendation.requester_id is 'The party: org:<credit code> or person:<account>.';
comment on column reg_priority_recommendation.application_no is 'Canonical application number; for cases, that of the patent or application in dispute.';
comment on column reg_priority_recommendation.line is 'waiting: stands in line for a place in the yearly number; numbers of matters give the order of arrival.';
comment on column reg_priority_recommendation.notice_on is 'Day of the 予以优先审查通知书, from which the national office counts.';
comment on column reg_priority_recommendation.ending is 'Outcome of the examination, or the reason for which the fast track ended.';
create index reg_priority_recommendation_application on reg_priority_recommendation (application_no) where superseded_at is null;
create index reg_priority_recommendation_line on reg_priority_recommendation (line) where superseded_at is null and line = 'waiting';

create table reg_priority_bar (
  code text not null,
  name text not null,
  side text not null check (side in ('requester', 'agency')),
  found_on date not null,
  bar_months integer not null check (bar_months > 0),
  barred_until date,
  finding text not null
);
select zq_make_register('reg_priority_bar');
comment on table reg_priority_bar is '优先审查失信名单: requesters and agencies found in bad faith. Key: org:<credit code>, person:<account> or agency:<agency code>.';
comment on column reg_priority_bar.barred_until is 'Last day on which no request is accepted: so many months after the finding.';
comment on column reg_priority_bar.finding is 'Number of the matter in which bad faith was found.';
