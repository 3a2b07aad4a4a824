-- Who else may read the texts of a matter for a while, on whose word and why.

create table text_grant (
  id text primary key,
  matter_id text not null,
  account text not null check (account <> ''),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  reason text not null check (char_length(reason) between 2 and 500),
  by text not null check (by <> ''),
  by_name text not null,
  at timestamptz(3) not null
);
comment on table text_grant is 'Append-only. Leave to read the unpublished texts of a matter for somebody of the office who neither holds it nor is to act next: for a quality sample, an inquiry, a colleague''s advice.';
create index text_grant_matter on text_grant (matter_id, account, until_day);
select zq_protect_log('text_grant');
