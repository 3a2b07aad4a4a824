-- Taking documents into the patent corpus: the sources they come from, the runs that read a file, what a run could not store,
-- and the mappings of tables that were used before. The documents themselves lie in the corpus, not here.

create table corpus_source (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  title_zh text not null check (char_length(title_zh) between 1 and 120),
  title_en text not null check (char_length(title_en) between 1 and 120),
  licence text not null check (licence <> ''),
  upstream text not null check (char_length(upstream) <= 300),
  down_since date,
  by text not null,
  updated_at timestamptz(3) not null
);
comment on table corpus_source is 'Sources of documents as the house lists them; sources the readers know need no row here.';
comment on column corpus_source.licence is 'What may be shown, exported and handed on of its deliveries.';
comment on column corpus_source.upstream is 'Where deliveries come from: an address or an agreement, in words.';
comment on column corpus_source.down_since is 'Since when its upstream cannot be reached; answers come from the own index all the same.';

create table corpus_run (
  id text primary key,
  name text not null check (char_length(name) between 1 and 300),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  kind text not null,
  preview jsonb,
  source_id text,
  licence text,
  as_of date,
  mapping jsonb,
  state text not null check (state in ('draft', 'waiting', 'running', 'done', 'cancelled', 'stopped')),
  cancel_asked boolean not null default false,
  checkpoint jsonb,
  progress jsonb,
  report jsonb,
  refusal jsonb,
  by text not null,
  by_name text not null,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  check (state = 'draft' or (source_id is not null and licence is not null and as_of is not null))
);
comment on table corpus_run is 'One file that is read into the corpus: prepared, under way, or over.';
comment on column corpus_run.sha256 is 'The file as it was uploaded, in the store of files.';
comment on column corpus_run.kind is 'How the file is read: table, workbook, xml, zip, json-lines, gzip.';
comment on column corpus_run.preview is 'Headers and first rows of a table, with the mapping that its headers suggest.';
comment on column corpus_run.as_of is 'The day on which the source said what the file says; every record carries it.';
comment on column corpus_run.mapping is 'Header of a column to the field it holds.';
comment on column corpus_run.checkpoint is 'How far it is, written with every stored batch: a run that ends early goes on from here.';
comment on column corpus_run.progress is 'Counts, bytes, rate and time left, for the page.';
comment on column corpus_run.refusal is 'Why it stopped before its end.';
create index corpus_run_latest on corpus_run (created_at desc);

create table corpus_reject (
  run_id text not null references corpus_run (id) on delete cascade,
  n integer not null check (n >= 1),
  source text not null,
  at_byte bigint not null,
  line integer,
  refusals jsonb not null,
  excerpt text not null,
  primary key (run_id, n)
);
comment on table corpus_reject is 'What a run read and did not store, with every reason.';
comment on column corpus_reject.source is 'The file, and the entry of an archive behind !.';
comment on column corpus_reject.at_byte is 'Bytes from the beginning of the file or entry; the row in workbooks.';

create table corpus_removed (
  run_id text not null references corpus_run (id) on delete cascade,
  n integer not null check (n >= 1),
  key text not null,
  source text not null,
  at_byte bigint not null,
  record jsonb not null,
  primary key (run_id, n)
);
comment on table corpus_removed is 'Documents that a run took out of the corpus because their source has withdrawn them.';
comment on column corpus_removed.record is 'The document as it stood, whole: it can be taken in again.';
create index corpus_removed_key on corpus_removed (key);

create table corpus_waiting (
  run_id text not null references corpus_run (id) on delete cascade,
  n integer not null check (n >= 1),
  part jsonb not null,
  primary key (run_id, n)
);
comment on table corpus_waiting is 'Parts of documents (claims, events …) that came before their document; looked at again when the file is read.';

create table corpus_mapping (
  headers text primary key,
  mapping jsonb not null,
  by text not null,
  used_at timestamptz(3) not null
);
comment on table corpus_mapping is 'The mapping that was last used for a table with these headers.';
comment on column corpus_mapping.headers is 'The headers in their order, without blanks and brackets.';
