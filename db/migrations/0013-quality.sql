-- Seeds of quality draws: made and kept by the house, so that nobody knows what will be drawn before the seed is revealed.

create table quality_seed (
  commitment text primary key check (commitment ~ '^[0-9a-f]{64}$'),
  seed text not null unique check (seed ~ '^[0-9a-f]{64}$'),
  body text not null,
  at timestamptz(3) not null
);
comment on table quality_seed is 'Append-only. The sealed seed of each quality draw; it is told only by the draw itself, which writes it into the log.';
comment on column quality_seed.commitment is 'What was published of the seed before the draw.';
select zq_protect_log('quality_seed');
