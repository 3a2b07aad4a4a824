-- Secrecy of unpublished application texts: who read what, what is kept how long, and what was destroyed on whose order.
-- None of these tables holds a word of a text: only hashes, ids, names of people and reasons.

create table text_reading (
  id text primary key,
  at timestamptz(3) not null,
  matter_id text not null,
  body text not null,
  what text not null check (what in ('view', 'print', 'download', 'report', 'compare', 'findings', 'archive')),
  object text not null check (object <> ''),
  seq integer check (seq >= 1),
  account text not null check (account <> ''),
  name text not null,
  hint text not null,
  capacity text not null check (capacity in ('person', 'organisation', 'mandate', 'post')),
  role text not null,
  post text,
  unit text not null,
  side text not null check (side in ('party', 'office')),
  concerned boolean not null,
  reason text check (char_length(reason) between 1 and 500),
  check ((capacity = 'post') = (post is not null)),
  check (side = 'party' or what not in ('download', 'report', 'archive') or reason is not null)
);
comment on table text_reading is 'Append-only. Every reading of an unpublished application text, figure, file or document, written before the bytes go out; looking again at the same thing within a minute is the same reading.';
comment on column text_reading.id is 'Printed in the watermark, so that a photographed screen leads back to this row.';
comment on column text_reading.object is 'What was read: `application:<version>`, `file:<id>`, `document:<id>`, `report:<format>:<version>` and the like.';
comment on column text_reading.seq is 'Log entry with which the text was handed in.';
comment on column text_reading.hint is 'Shortened account, as the watermark shows it.';
comment on column text_reading.role is 'Role of the procedure in which it was read.';
comment on column text_reading.unit is 'Organisation acted for, or the handling body.';
comment on column text_reading.concerned is 'A party, an assigned person, or somebody whose turn it was in the matter; else the reading is marked as unusual.';
comment on column text_reading.reason is 'Why office staff downloaded it.';
create index text_reading_matter on text_reading (matter_id, at desc);
create index text_reading_body on text_reading (body, at desc);
create index text_reading_again on text_reading (account, matter_id, object, at desc);
select zq_protect_log('text_reading');

create table text_retention_act (
  id text primary key,
  matter_id text not null,
  act text not null check (act in ('hold', 'lift', 'propose', 'withdraw', 'decline', 'confirm')),
  kind text check (kind in ('dispute', 'inquiry', 'court', 'other')),
  reason text not null check (char_length(reason) between 1 and 500),
  follows text unique references text_retention_act (id),
  account text not null check (account <> ''),
  name text not null,
  post text not null,
  at timestamptz(3) not null,
  check ((act = 'hold') = (kind is not null)),
  check ((act in ('hold', 'propose')) = (follows is null))
);
comment on table text_retention_act is 'Append-only. Holds that keep a text from destruction, and proposals to destroy it; a row that another one follows no longer stands.';
comment on column text_retention_act.follows is 'The hold that is lifted, or the proposal that is withdrawn, declined or confirmed.';
create index text_retention_act_matter on text_retention_act (matter_id, at);
select zq_protect_log('text_retention_act');

create table text_destruction (
  id text primary key,
  number text not null unique,
  verify_code text not null unique,
  matter_id text not null unique,
  public_number text not null,
  parties text[] not null,
  procedure_id text not null,
  body text not null,
  outcome text not null,
  closed_on date not null,
  months integer not null check (months >= 0),
  due_on date not null,
  reason text not null,
  proposed_by text not null,
  proposed_name text not null,
  proposed_post text not null,
  proposed_at timestamptz(3) not null,
  confirmed_by text not null,
  confirmed_name text not null,
  confirmed_post text not null,
  at timestamptz(3) not null,
  items jsonb not null,
  removed integer not null check (removed >= 0),
  kept integer not null check (kept >= 0),
  bytes bigint not null check (bytes >= 0),
  drafts integer not null check (drafts >= 0),
  derived jsonb not null default '{}',
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  check (proposed_by <> confirmed_by)
);
comment on table text_destruction is 'Append-only. What was destroyed, how much, when, why and by whom; the certificate of destruction is printed from it.';
comment on column text_destruction.number is 'Number of the certificate of destruction.';
comment on column text_destruction.items is 'Hash and size of every content of the matter, and whether it was removed or is kept because something living holds it, too.';
comment on column text_destruction.removed is 'Contents that were ordered to be removed from the file store.';
comment on column text_destruction.bytes is 'Their size together.';
comment on column text_destruction.derived is 'What else was destroyed with it, counted by kind.';
comment on column text_destruction.sha256 is 'Hash of the record, as printed on the certificate.';
create index text_destruction_body on text_destruction (body, at desc);
select zq_protect_log('text_destruction');

create table text_destruction_done (
  destruction_id text primary key references text_destruction (id),
  at timestamptz(3) not null,
  removed integer not null check (removed >= 0),
  missing integer not null check (missing >= 0)
);
comment on table text_destruction_done is 'Append-only. When the file store had carried out a destruction; without a row here it is repeated by the sweep.';
comment on column text_destruction_done.missing is 'Contents that the store no longer held when it was asked to remove them.';
select zq_protect_log('text_destruction_done');
