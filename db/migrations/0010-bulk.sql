-- Bulk filing: many application packages handed in together, each in the capacity of the client it belongs to. What lies here
-- is not handed in yet: like a draft, only its own account reads it. What is handed in becomes a matter of its own.

create table bulk_batch (
  id text primary key,
  account text not null check (account <> ''),
  procedure_id text not null,
  site text not null,
  common jsonb not null default '{}',
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
comment on table bulk_batch is 'Packages that one person prepares and hands in together; only the account that made it reads it.';
comment on column bulk_batch.common is 'Values of the fields that every package takes over, such as contact and commitments.';
create index bulk_batch_account on bulk_batch (account, updated_at desc);

create table bulk_item (
  id text primary key,
  batch_id text not null references bulk_batch (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (char_length(name) between 1 and 300),
  bytes bigint not null check (bytes >= 0),
  package jsonb,
  input jsonb not null default '{}',
  applicant jsonb,
  match jsonb not null default '{}',
  counts jsonb,
  hat text,
  faults jsonb not null default '[]',
  request_id text not null unique,
  matter_id text,
  public_number text,
  submitted_at timestamptz(3),
  seq integer not null default 1 check (seq >= 1),
  updated_at timestamptz(3) not null,
  unique (batch_id, position),
  check ((matter_id is null) = (submitted_at is null)),
  check ((matter_id is null) = (public_number is null))
);
comment on table bulk_item is 'One package of a batch: announced, read, put in order, handed in.';
comment on column bulk_item.name is 'The name of the file or folder as it was dropped.';
comment on column bulk_item.package is 'What was read from the files; null until they arrived and could be read.';
comment on column bulk_item.input is 'The fields of this package alone, in the shape the form judges.';
comment on column bulk_item.applicant is 'First applicant as the request names it, with its credit code where it has one.';
comment on column bulk_item.match is 'How the client was found, and which capacities come into question.';
comment on column bulk_item.counts is 'Findings of the rule book by severity.';
comment on column bulk_item.hat is 'The capacity it is handed in under; null until one is certain or chosen.';
comment on column bulk_item.faults is 'Why the files could not be read, or why the last handing in was refused.';
comment on column bulk_item.request_id is 'Stays the same however often it is sent, so that it is handed in once.';
create index bulk_item_batch on bulk_item (batch_id, position);
