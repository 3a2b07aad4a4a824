-- What people keep of the patent corpus: saved queries with expected hits, alerts, collections, public annotations, and the
-- merging of applicants' names. The corpus itself lies elsewhere; here are keys of documents and what people say of them.

-- Saved queries --------------------------------------------------------------------------------------

create table saved_query (
  id text primary key,
  owner text not null check (owner ~ '^(person|org|body):.'),
  name text not null check (char_length(name) between 1 and 120),
  version integer not null check (version >= 1),
  formula text not null check (char_length(formula) between 1 and 10000),
  expected text[] not null default '{}',
  expect_min integer check (expect_min >= 0),
  expect_max integer check (expect_max >= coalesce(expect_min, 0)),
  created_by text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
comment on table saved_query is 'A query under a name, as it stands now; every version lies in saved_query_version.';
comment on column saved_query.owner is 'Whose it is: a person, an organisation, or the body of a post. Nobody else sees it.';
comment on column saved_query.formula is 'The query as people write it, in the language of the house.';
comment on column saved_query.expected is 'Numbers of documents that have to be among the hits.';
comment on column saved_query.ended_at is 'When it was thrown away; its versions and runs are kept.';
create index saved_query_owner on saved_query (owner) where ended_at is null;

create table saved_query_version (
  query_id text not null references saved_query (id),
  version integer not null check (version >= 1),
  name text not null,
  formula text not null,
  expected text[] not null,
  expect_min integer,
  expect_max integer,
  by text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (query_id, version)
);
comment on table saved_query_version is 'Append-only. What a saved query said from when on, and who wrote it.';
select zq_protect_log('saved_query_version');

create table saved_query_run (
  query_id text not null references saved_query (id),
  version integer not null,
  corpus_hash text not null,
  corpus_version bigint not null,
  corpus_documents integer not null,
  total integer not null check (total >= 0),
  expected integer not null check (expected >= 0),
  missing text[] not null,
  verdict text not null check (verdict in ('good', 'missing', 'count', 'both', 'none')),
  at timestamptz(3) not null,
  primary key (query_id, version, corpus_hash)
);
comment on table saved_query_run is 'Append-only. What one version of a query found in one state of the corpus, once for each pair.';
comment on column saved_query_run.missing is 'Expected numbers that were not among the hits.';
comment on column saved_query_run.verdict is 'none: nothing was expected.';
create index saved_query_run_at on saved_query_run (query_id, at desc);
select zq_protect_log('saved_query_run');

-- Alerts ---------------------------------------------------------------------------------------------

create table document_alert (
  id text primary key,
  query_id text not null references saved_query (id),
  account text not null references person (id) on delete cascade,
  lang text not null check (lang in ('zh', 'en')),
  version integer not null,
  stop_key text not null,
  since timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_how text check (ended_how in ('by-hand', 'by-link', 'no-access')),
  check ((ended_at is null) = (ended_how is null))
);
comment on table document_alert is 'Somebody wants to hear of new hits of a saved query by the daily mail.';
comment on column document_alert.version is 'The version of the query whose hits are known; hits of a newer one are first taken as seen.';
comment on column document_alert.stop_key is 'The key under which the link that stops the alert is signed.';
create unique index document_alert_current on document_alert (query_id, account) where ended_at is null;
create index document_alert_account on document_alert (account) where ended_at is null;

create table alert_letter (
  id text primary key,
  account text not null references person (id) on delete cascade,
  day date not null,
  made_at timestamptz(3) not null,
  sending_at timestamptz(3),
  sent_at timestamptz(3),
  outcome text check (outcome in ('sent', 'refused')),
  unique (account, day),
  check ((sent_at is null) = (outcome is null))
);
comment on table alert_letter is 'The one letter of a person and a day. What it tells is fixed before it is sent, so that a second attempt tells the same.';
comment on column alert_letter.sending_at is 'Since when somebody tries to send it; a claim that is too old is taken over.';

create table alert_document (
  alert_id text not null references document_alert (id) on delete cascade,
  key text not null,
  seen_at timestamptz(3) not null,
  letter_id text references alert_letter (id) on delete set null,
  told text not null check (told in ('before', 'waiting', 'letter')),
  primary key (alert_id, key),
  check ((told = 'letter') = (letter_id is not null))
);
comment on table alert_document is 'Every document an alert has met, once. It is told once, or never when it was there before the alert.';
create index alert_document_waiting on alert_document (alert_id) where told = 'waiting';
create index alert_document_letter on alert_document (letter_id) where letter_id is not null;

-- Collections ----------------------------------------------------------------------------------------

create table collection (
  id text primary key,
  owner text not null check (owner ~ '^(person|org|body):.'),
  title text not null check (char_length(title) between 1 and 120),
  kind text not null check (kind in ('fixed', 'living')),
  formula text check (char_length(formula) <= 10000),
  size integer not null default 0 check (size >= 0),
  seq integer not null check (seq >= 1),
  corpus_hash text,
  link_hash text unique,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  ended_at timestamptz(3),
  check ((kind = 'living') = (formula is not null))
);
comment on table collection is 'Projection of collection_log: the head of each collection.';
comment on column collection.corpus_hash is 'The state of the corpus that a living collection was last brought up to.';
comment on column collection.link_hash is 'Hash of the public link; null when there is none.';
create index collection_owner on collection (owner) where ended_at is null;

create table collection_log (
  collection_id text not null references collection (id),
  seq integer not null check (seq >= 1),
  act jsonb not null,
  account text not null,
  name text not null,
  at timestamptz(3) not null,
  primary key (collection_id, seq)
);
comment on table collection_log is 'Append-only. Who did what to a collection; its state on any day is a fold of these.';
select zq_protect_log('collection_log');

create table collection_document (
  collection_id text not null references collection (id),
  key text not null,
  primary key (collection_id, key)
);
comment on table collection_document is 'Projection of collection_log: which documents a collection holds now.';
create index collection_document_key on collection_document (key);

create table collection_share (
  collection_id text not null references collection (id),
  grantee text not null check (grantee ~ '^(person|org|body):.'),
  may text not null check (may in ('read', 'edit')),
  primary key (collection_id, grantee)
);
comment on table collection_share is 'Projection of collection_log: who besides the owner sees or edits a collection.';
create index collection_share_grantee on collection_share (grantee);

-- Public annotations ---------------------------------------------------------------------------------

create table annotation (
  id text primary key,
  document_key text not null,
  field text not null check (field in ('title', 'abstract', 'claims', 'description')),
  place text not null default '',
  quote text not null check (char_length(quote) between 1 and 500),
  account text not null,
  at timestamptz(3) not null
);
comment on table annotation is 'Append-only. What somebody noted in public at a passage of a published document. What it says and whether it is shown lies in annotation_log.';
comment on column annotation.place is 'Number of the claim or paragraph the passage stands in.';
comment on column annotation.account is 'Who wrote it; told to moderators, shown to the public only as the writer chose.';
create index annotation_document on annotation (document_key, at);
create index annotation_account on annotation (account, at);
select zq_protect_log('annotation');

create table annotation_log (
  annotation_id text not null references annotation (id),
  seq integer not null check (seq >= 1),
  act text not null check (act in ('write', 'edit', 'withdraw', 'hide', 'restore', 'report', 'dismiss')),
  words text not null check (char_length(words) <= 2000),
  signed text check (char_length(signed) between 1 and 60),
  account text not null,
  name text not null,
  at timestamptz(3) not null,
  primary key (annotation_id, seq)
);
comment on table annotation_log is 'Append-only. Every wording, withdrawal, report and decision, with its reason.';
comment on column annotation_log.words is 'The note itself for write and edit, else the reason.';
comment on column annotation_log.signed is 'Under which name it is shown.';
create index annotation_log_open on annotation_log (act, at desc);
select zq_protect_log('annotation_log');

-- Applicants' names ----------------------------------------------------------------------------------

create table name_merge (
  id text primary key,
  canonical text not null check (char_length(canonical) between 2 and 300),
  credit_code text check (char_length(credit_code) = 18),
  spellings text[] not null check (cardinality(spellings) >= 1),
  reason text not null check (reason in ('credit-code', 'spelling', 'by-hand')),
  at timestamptz(3) not null
);
comment on table name_merge is 'Append-only. Spellings that are said to name one applicant. Records keep what the office wrote; this only changes how they are counted and shown.';
comment on column name_merge.reason is 'What proposed it: an equal credit code, a like spelling, or a person.';
select zq_protect_log('name_merge');

create table name_merge_log (
  merge_id text not null references name_merge (id),
  seq integer not null check (seq >= 1),
  act text not null check (act in ('propose', 'confirm', 'decline', 'object', 'overrule', 'undo')),
  evidence jsonb,
  words text not null check (char_length(words) <= 2000),
  account text not null,
  name text not null,
  party text,
  at timestamptz(3) not null,
  primary key (merge_id, seq)
);
comment on table name_merge_log is 'Append-only. Who proposed, confirmed, objected, overruled or undid a merge, on what evidence and when.';
comment on column name_merge_log.party is 'The organisation an objection was made for.';
select zq_protect_log('name_merge_log');
