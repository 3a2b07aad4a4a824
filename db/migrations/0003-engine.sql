-- Numbers without gaps, and the marks that let lists and clocks find their work.

create table number_series (
  body text not null,
  series text not null,
  year integer not null check (year between 1900 and 2999),
  last integer not null check (last >= 1),
  primary key (body, series, year)
);
comment on table number_series is 'The last number given out in each yearly series of a handling body; counted inside the transaction that uses it.';

create index matter_next_actor on matter using gin (next_actor jsonb_path_ops) where closed_at is null;
comment on column matter.next_actor is 'Who acts next, as marks: party:<id>, account:<id> or post:<post>.';
