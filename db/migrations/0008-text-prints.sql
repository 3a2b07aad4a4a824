-- One-way prints of application texts, by which near-duplicates are found without reading texts. A print holds no words,
-- but says whether somebody's text is the same as another: nobody but the assigned office may learn what is in here.

create table text_print (
  matter_id text not null,
  seq integer not null,
  version integer not null,
  party text not null,
  body text not null,
  kind text check (kind in ('invention', 'utility', 'design')),
  day date not null,
  at timestamptz(3) not null,
  shingles integer,
  signature integer[] not null default '{}',
  bands integer[] not null default '{}',
  marks text[] not null default '{}',
  gone_at timestamptz(3),
  primary key (matter_id, seq),
  foreign key (matter_id, seq) references matter_log (matter_id, seq),
  check (gone_at is null or (shingles is null and signature = '{}' and bands = '{}' and marks = '{}'))
);
comment on table text_print is 'Projection of the texts handed in with matters; rebuilt from the log and the stored texts. Holds no text.';
comment on column text_print.seq is 'The log entry by which the text entered the matter.';
comment on column text_print.version is 'How the print was made; prints of another version are made anew.';
comment on column text_print.party is 'Who opened the matter the text belongs to.';
comment on column text_print.shingles is 'Number of different runs of eight characters; null when the text is gone.';
comment on column text_print.signature is 'MinHash values; empty for a text too short to compare.';
comment on column text_print.bands is 'Keys of the bands of the signature: texts that share one are compared.';
comment on column text_print.marks is 'Hashed contact data and inventors of the request, as kind:hash; equal marks mean equal words.';
comment on column text_print.gone_at is 'Since when there is no text: it was destroyed, or never kept. The print went with it.';
create index text_print_bands on text_print using gin (bands);
create index text_print_marks on text_print using gin (marks);
create index text_print_party on text_print (party, day);

-- The entries that bring a text; they are few among many.
create index matter_log_text on matter_log (matter_id, seq) where jsonb_path_exists(input, '$.*.textSha256');
