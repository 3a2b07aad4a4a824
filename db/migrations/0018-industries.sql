-- Industry databases: new versions of the queries that definitions ship, samples by which their precision is known, and reviews
-- by which they stay valid. The definitions themselves are configuration; version 1 of each query is theirs.

create table industry_query (
  industry text not null check (industry ~ '^[a-z][a-z0-9-]*$'),
  node text not null check (node ~ '^[a-z][a-z0-9-]*$'),
  version integer not null check (version >= 2),
  query text not null check (char_length(query) between 1 and 10000),
  note text not null check (char_length(note) between 1 and 500),
  hits_before integer not null check (hits_before >= 0),
  hits_after integer not null check (hits_after >= 0),
  added integer not null check (added >= 0),
  lost integer not null check (lost >= 0),
  corpus_hash text not null,
  account text not null,
  name text not null,
  at timestamptz(3) not null,
  primary key (industry, node, version)
);
comment on table industry_query is 'Append-only. A new version of the query of a node, why it was changed, and what it finds more and no longer finds.';
comment on column industry_query.node is 'Id of the node in the technology tree; all is the scope of the industry.';
comment on column industry_query.corpus_hash is 'The corpus the hits were counted in.';
select zq_protect_log('industry_query');

create table industry_sample (
  id text primary key,
  industry text not null,
  node text not null,
  query_key text not null,
  formula text not null,
  seed text not null,
  total integer not null check (total >= 1),
  keys text[] not null check (cardinality(keys) between 1 and 500),
  corpus_hash text not null,
  account text not null,
  name text not null,
  at timestamptz(3) not null
);
comment on table industry_sample is 'Append-only. Documents drawn by lot from the hits of a node, to be judged.';
comment on column industry_sample.query_key is 'The versions of every query that the formula rests on: a sample speaks of these alone.';
comment on column industry_sample.total is 'Hits that were drawn from.';
create index industry_sample_node on industry_sample (industry, node, at desc);
select zq_protect_log('industry_sample');

create table industry_judgement (
  sample_id text not null references industry_sample (id),
  seq integer not null check (seq >= 1),
  key text not null,
  relevant boolean not null,
  account text not null,
  name text not null,
  at timestamptz(3) not null,
  primary key (sample_id, seq)
);
comment on table industry_judgement is 'Append-only. Whether a drawn document is what the node looks for; of several judgements of one document the last counts.';
select zq_protect_log('industry_judgement');

create table industry_review (
  industry text not null,
  seq integer not null check (seq >= 1),
  valid_until date not null,
  note text not null check (char_length(note) between 1 and 500),
  account text not null,
  name text not null,
  at timestamptz(3) not null,
  primary key (industry, seq)
);
comment on table industry_review is 'Append-only. The owners looked an industry database over and vouch for it until a day.';
select zq_protect_log('industry_review');
