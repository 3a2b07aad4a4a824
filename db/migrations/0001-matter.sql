-- Matters: the append-only log, what is projected from it, and what people are still writing.
-- The log and the tables under "kept" are the truth; `matter`, `matter_party` and `matter_limit` can be
-- rebuilt from the log at any time.

-- Guards ---------------------------------------------------------------------------------------------

create function zq_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'Table % is append-only: % is not allowed.', tg_table_name, tg_op
    using errcode = 'ZQ001', hint = 'Record a new row that corrects the earlier one.';
end $$;
comment on function zq_append_only() is 'Statement trigger: refuses every UPDATE, DELETE and TRUNCATE (SQLSTATE ZQ001).';

create function zq_only_changes() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) - tg_argv) is distinct from (to_jsonb(new) - tg_argv) then
    raise exception 'In table % only % may change.', tg_table_name, array_to_string(tg_argv, ', ')
      using errcode = 'ZQ002';
  end if;
  return new;
end $$;
comment on function zq_only_changes() is 'Row trigger: refuses an UPDATE of any column but those named as arguments (SQLSTATE ZQ002).';

create function zq_protect_log(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete or truncate on %s
    for each statement execute function zq_append_only()', target);
end $$;
comment on function zq_protect_log(regclass) is 'Makes a table append-only; every table whose comment begins "Append-only" has been given to it.';

-- Definitions ----------------------------------------------------------------------------------------

create table procedure_version (
  id text not null,
  version text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  definition jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz(3) not null default now(),
  primary key (id, version)
);
comment on table procedure_version is 'The parsed definition of each procedure version, kept so that an old matter can always be shown and judged as it was.';
comment on column procedure_version.valid_to is 'Last day on which a new matter may start under this version; null while it is the current one.';
create trigger only_valid_to before update on procedure_version
  for each row execute function zq_only_changes('valid_to');
create trigger never_removed before delete or truncate on procedure_version
  for each statement execute function zq_append_only();

-- The log --------------------------------------------------------------------------------------------

create table matter_log (
  matter_id text not null,
  seq integer not null check (seq >= 1),
  request_id text not null check (request_id <> ''),
  action text not null check (action <> ''),
  at timestamptz(3) not null,
  day date not null,
  actor jsonb not null,
  input jsonb not null,
  result jsonb not null,
  visible_to text[],
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (matter_id, seq),
  unique (matter_id, request_id),
  check (seq > 1 or prev_hash = repeat('0', 64))
);
comment on table matter_log is 'Append-only. One row per action on a matter; each row carries the hash of the one before it. UPDATE, DELETE and TRUNCATE raise ZQ001; a gap or a broken chain raises ZQ003.';
comment on column matter_log.request_id is 'The client''s own id of the request: sending it twice records one action.';
comment on column matter_log.day is 'The calendar day of `at` in Asia/Shanghai.';
comment on column matter_log.visible_to is 'Parties or roles that may read the entry; null = everybody who may read the matter.';
comment on column matter_log.prev_hash is 'Hash of the entry before; 64 zeros in entry 1.';
create index matter_log_day on matter_log (day, matter_id);
select zq_protect_log('matter_log');

create function zq_log_chain() returns trigger language plpgsql as $$
begin
  if new.seq > 1 and not exists (
    select 1 from matter_log where matter_id = new.matter_id and seq = new.seq - 1 and hash = new.prev_hash
  ) then
    raise exception 'Entry % of matter % does not follow the entry before it.', new.seq, new.matter_id
      using errcode = 'ZQ003';
  end if;
  return new;
end $$;
create trigger chain before insert on matter_log for each row execute function zq_log_chain();

create table daily_digest (
  day date primary key,
  matters integer not null check (matters >= 0),
  entries integer not null check (entries >= 0),
  root_hash text not null check (root_hash ~ '^[0-9a-f]{64}$'),
  prev_root text check (prev_root ~ '^[0-9a-f]{64}$'),
  at timestamptz(3) not null,
  algorithm text,
  signature text,
  check ((algorithm is null) = (signature is null))
);
comment on table daily_digest is 'Append-only. The published digest over all log entries of a day, chained to the day before.';
select zq_protect_log('daily_digest');

-- Projections ----------------------------------------------------------------------------------------

create table matter (
  id text primary key,
  public_number text not null unique,
  procedure_id text not null,
  procedure_version text not null,
  state text not null,
  stage text not null,
  title text not null,
  division text check (division ~ '^[0-9]{6}$'),
  body text not null,
  seq integer not null check (seq >= 1),
  head_hash text not null check (head_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  closed_at timestamptz(3),
  next_actor jsonb,
  next_due date,
  next_limit text,
  assignees text[] not null default '{}',
  data jsonb not null,
  search text not null default '',
  foreign key (procedure_id, procedure_version) references procedure_version (id, version),
  foreign key (id, seq) references matter_log (matter_id, seq) deferrable initially deferred
);
comment on table matter is 'Projection of matter_log: the present state of every matter. Rebuilt by recompute.';
comment on column matter.body is 'Id of the organisation that handles the matter.';
comment on column matter.division is 'GB/T 2260 code of the division the matter belongs to.';
comment on column matter.seq is 'Sequence number of the last log entry; the optimistic lock of the next action.';
comment on column matter.next_due is 'Nearest day on which a limit ends.';
comment on column matter.next_limit is 'Id of that limit.';
comment on column matter.assignees is 'Accounts that hold the matter.';
comment on column matter.search is 'Folded text for finding the matter by words or numbers; only over-includes, access is judged separately.';
create index matter_by_procedure on matter (procedure_id, state, updated_at desc);
create index matter_by_body on matter (body, state, next_due);
create index matter_by_division on matter (division text_pattern_ops);
create index matter_open_due on matter (next_due) where closed_at is null;
create index matter_updated on matter (updated_at desc, id);
create index matter_assignees on matter using gin (assignees);

create table matter_party (
  matter_id text not null references matter (id) on delete cascade,
  role text not null,
  party_id text not null,
  name text not null,
  organisation text,
  account text,
  represented_by text,
  primary key (matter_id, role, party_id)
);
comment on table matter_party is 'Projection: who takes part in a matter, in which role, and who acts for them.';
create index matter_party_account on matter_party (account, matter_id) where account is not null;
create index matter_party_organisation on matter_party (organisation, matter_id) where organisation is not null;
create index matter_party_represented_by on matter_party (represented_by, matter_id) where represented_by is not null;

create table matter_limit (
  matter_id text not null references matter (id) on delete cascade,
  limit_id text not null,
  instance integer not null check (instance >= 1),
  kind text not null,
  started date not null,
  due date,
  paused boolean not null default false,
  met date,
  expired boolean not null default false,
  executed boolean not null default false,
  provisional boolean not null default false,
  detail jsonb not null default '{}',
  primary key (matter_id, limit_id, instance)
);
comment on table matter_limit is 'Projection: every time limit that ran or runs in a matter.';
comment on column matter_limit.instance is '1 for the first running of the limit in this matter, 2 for the second, …';
comment on column matter_limit.due is 'Last day of the limit; null while paused.';
comment on column matter_limit.met is 'Day on which the awaited act was done.';
comment on column matter_limit.executed is 'The consequence of expiry has been carried out.';
comment on column matter_limit.provisional is 'The due day rests on a year whose holiday notice is not known yet.';
create index matter_limit_running on matter_limit (due) where met is null and not executed and not paused;

-- Kept: what a log entry issued, received or stored ----------------------------------------------------

create table blob (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  media_type text not null,
  created_at timestamptz(3) not null
);
comment on table blob is 'Register of stored file contents by hash; the contents themselves lie in the file store.';
comment on column blob.bytes is 'Size of the content in bytes.';

create table matter_document (
  id text primary key,
  matter_id text not null,
  seq integer not null,
  kind text not null,
  number text,
  title text not null,
  issued_at timestamptz(3) not null,
  to_parties text[] not null default '{}',
  data jsonb not null default '{}',
  blob_sha256 text references blob (sha256),
  verify_code text not null unique,
  foreign key (matter_id, seq) references matter_log (matter_id, seq) deferrable initially deferred
);
comment on table matter_document is 'Official documents (文书) issued in a matter; `data` is what the template was filled with.';
comment on column matter_document.number is 'Document number as printed (文号); null when the kind carries none.';
comment on column matter_document.blob_sha256 is 'The rendered file; null until the rendering job has run.';
create index matter_document_matter on matter_document (matter_id, seq);
create unique index matter_document_number on matter_document (kind, number) where number is not null;

create table matter_delivery (
  id text primary key,
  matter_id text not null,
  seq integer not null,
  document_id text not null references matter_document (id) deferrable initially deferred,
  party_id text not null,
  method text not null,
  address text,
  sent_on date not null,
  presumed_on date check (presumed_on >= sent_on),
  received_on date check (received_on >= sent_on),
  returned_on date check (returned_on >= sent_on),
  proof_sha256 text references blob (sha256),
  detail jsonb not null default '{}',
  foreign key (matter_id, seq) references matter_log (matter_id, seq) deferrable initially deferred
);
comment on table matter_delivery is 'Service of documents (送达): one row per document, party and attempt.';
comment on column matter_delivery.presumed_on is 'Day on which receipt is presumed by law; null when the method knows no presumption.';
comment on column matter_delivery.received_on is 'Day of proven receipt; goes before presumed_on.';
create index matter_delivery_matter on matter_delivery (matter_id, seq);
create index matter_delivery_document on matter_delivery (document_id);

create table matter_file (
  id text primary key,
  matter_id text not null,
  seq integer not null,
  name text not null check (name <> ''),
  sha256 text not null references blob (sha256),
  bytes bigint not null check (bytes >= 0),
  media_type text not null,
  role text not null,
  visible_to text[],
  foreign key (matter_id, seq) references matter_log (matter_id, seq) deferrable initially deferred
);
comment on table matter_file is 'Files handed in with a log entry.';
comment on column matter_file.role is 'Id of the material the file was handed in as.';
comment on column matter_file.visible_to is 'As in matter_log.';
create index matter_file_matter on matter_file (matter_id, seq);
create index matter_file_sha256 on matter_file (sha256);

create table ledger_entry (
  id bigint generated always as identity primary key,
  ledger text not null,
  posting text not null,
  account text not null,
  fen bigint not null check (fen <> 0),
  matter_id text,
  seq integer,
  at timestamptz(3) not null,
  day date not null,
  note text not null default '',
  foreign key (matter_id, seq) references matter_log (matter_id, seq) deferrable initially deferred,
  check ((matter_id is null) = (seq is null))
);
comment on table ledger_entry is 'Append-only. Double-entry bookkeeping in fen: the rows of one posting add up to zero when the transaction commits (else ZQ004).';
comment on column ledger_entry.posting is 'Id shared by the rows of one posting.';
comment on column ledger_entry.fen is 'Debit positive, credit negative.';
create index ledger_entry_account on ledger_entry (ledger, account, day);
create index ledger_entry_posting on ledger_entry (ledger, posting);
create index ledger_entry_matter on ledger_entry (matter_id, seq) where matter_id is not null;
select zq_protect_log('ledger_entry');

create function zq_posting_balances() returns trigger language plpgsql as $$
begin
  if (select sum(fen) from ledger_entry where ledger = new.ledger and posting = new.posting) <> 0 then
    raise exception 'Posting % of ledger % does not add up to zero.', new.posting, new.ledger using errcode = 'ZQ004';
  end if;
  return null;
end $$;
create constraint trigger balances after insert on ledger_entry
  deferrable initially deferred for each row execute function zq_posting_balances();

-- People at work -------------------------------------------------------------------------------------

create table draft (
  id text primary key,
  account text not null,
  kind text not null,
  procedure_id text,
  matter_id text,
  action text,
  data jsonb not null default '{}',
  seq integer not null default 1 check (seq >= 1),
  updated_at timestamptz(3) not null,
  acting_for text
);
comment on table draft is 'What somebody is still writing; only its account sees it, and it is no part of any matter.';
comment on column draft.seq is 'Counts the savings: a stale window may not overwrite a newer one.';
comment on column draft.acting_for is 'Organisation or client the account acts for.';
create index draft_account on draft (account, updated_at desc);

create table client_request (
  account text not null,
  request_id text not null,
  request_sha256 text,
  response jsonb not null,
  at timestamptz(3) not null,
  primary key (account, request_id)
);
comment on table client_request is 'Answers already given, by the client''s request id: a repeated request gets the same answer.';
comment on column client_request.request_sha256 is 'Hash of what was asked, so that the same id with other content is refused.';
create index client_request_at on client_request (at);

create table notice (
  id text primary key,
  account text,
  party text,
  matter_id text,
  seq integer,
  kind text not null,
  title jsonb not null,
  body jsonb not null,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  task_key text,
  done_at timestamptz(3),
  mailed_at timestamptz(3),
  check (num_nonnulls(account, party) >= 1)
);
comment on table notice is 'Messages to people, in the application and by mail.';
comment on column notice.task_key is 'What has to be done; reminders stop when every notice of that key is done, by whatever route.';
create index notice_account on notice (account, at desc);
create index notice_party on notice (party, at desc) where party is not null;
create index notice_matter on notice (matter_id, seq) where matter_id is not null;
create index notice_task on notice (task_key) where task_key is not null and done_at is null;
create index notice_unmailed on notice (at) where mailed_at is null;

create table setting (
  site text not null,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  by text not null,
  at timestamptz(3) not null,
  primary key (site, key, valid_from, at)
);
comment on table setting is 'Settings with history: of the rows valid on a day the latest recorded one counts.';

create table calendar_notice (
  year integer not null check (year between 1900 and 2999),
  data jsonb not null,
  by text not null,
  at timestamptz(3) not null,
  primary key (year, at)
);
comment on table calendar_notice is 'Holiday notices entered by an administrator; the latest one of a year counts.';
