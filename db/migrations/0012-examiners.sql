-- Examiners: what each of them can take, how much and whose cases not; the phrases they write opinions with; and the views of
-- a queue they keep.

create table reg_examiner (
  account text not null,
  name text not null,
  body text not null,
  ipc text[] not null default '{}',
  kinds text[] not null default '{}',
  languages text[] not null default '{}',
  daily_points integer not null check (daily_points between 1 and 100),
  weight integer not null check (weight between 0 and 100),
  absences jsonb,
  conflicts jsonb
);
select zq_make_register('reg_examiner');
comment on table reg_examiner is '预审员名册: the pre-examiners of a body. Key: account. Personal data; read by the head of the body and by each of them for himself.';
comment on column reg_examiner.ipc is 'Prefixes of IPC (or Locarno classes) in which the examiner is at home, such as C12N.';
comment on column reg_examiner.kinds is 'Kinds of patents the examiner takes; none named means all.';
comment on column reg_examiner.daily_points is 'Work that fits into a working day, in points; how many points a case is worth is a setting.';
comment on column reg_examiner.weight is 'Share of working time given to examination, in per cent.';
comment on column reg_examiner.absences is 'List of {from, to, reason}: days away, both included.';
comment on column reg_examiner.conflicts is 'List of {code, name, reason, own, on}: organisations whose cases are not assigned to this examiner.';
create index reg_examiner_body on reg_examiner (body) where superseded_at is null;

create table opinion_phrase (
  id text primary key,
  body text not null,
  owner text not null check (owner <> ''),
  owner_name text not null,
  title text not null check (char_length(title) between 1 and 60),
  text text not null check (char_length(text) between 1 and 1000),
  basis text check (char_length(basis) <= 80),
  fix text check (char_length(fix) <= 1000),
  part text check (part in ('claims', 'description', 'drawings', 'abstract', 'request', 'design')),
  kind text check (kind in ('invention', 'utility', 'design')),
  standing text not null check (standing in ('own', 'proposed', 'shared', 'retired')),
  reason text check (char_length(reason) between 1 and 200),
  decided_by text,
  decided_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check ((decided_by is null) = (decided_at is null))
);
comment on table opinion_phrase is '审查用语: wordings of findings, with places such as {claim} and {feature}. Own ones are seen by their owner; shared ones by everybody of the body, once its head has approved them.';
comment on column opinion_phrase.standing is 'own, proposed for sharing, shared, or retired (no longer offered).';
comment on column opinion_phrase.reason is 'Why the head of the body did not share it.';
create index opinion_phrase_body on opinion_phrase (body, standing);
create index opinion_phrase_owner on opinion_phrase (owner);

create table opinion_phrase_use (
  phrase_id text not null references opinion_phrase (id),
  account text not null check (account <> ''),
  uses integer not null check (uses >= 1),
  used_at timestamptz(3) not null,
  primary key (phrase_id, account)
);
comment on table opinion_phrase_use is 'How often each person used a phrase, for the order in which phrases are offered. No word about the case.';

create table saved_view (
  id text primary key,
  account text not null check (account <> ''),
  page text not null check (char_length(page) between 1 and 200),
  title text not null check (char_length(title) between 1 and 40),
  view jsonb not null,
  created_at timestamptz(3) not null,
  unique (account, page, title)
);
comment on table saved_view is 'Filters and order of a list that somebody keeps under a name of his own.';
comment on column saved_view.page is 'The list it belongs to.';
