-- Registers: what is true now, was true on any day, and was known on any day.
-- A register is a table of typed columns given to zq_make_register(), which adds the two times, the cause,
-- the guards and the indexes. A change is: supersede the old row, insert what holds instead.

create table register_import (
  id text primary key,
  register_id text not null,
  source text not null check (source <> ''),
  at timestamptz(3) not null,
  by text not null,
  rows integer not null check (rows >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table register_import is 'Every import into a register: from where, by whom, of which file.';

create table register_hold (
  id text primary key,
  register_id text not null,
  key text not null,
  kind text not null,
  matter_id text not null,
  seq integer not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  detail jsonb not null default '{}',
  foreign key (matter_id, seq) references matter_log (matter_id, seq) deferrable initially deferred
);
comment on table register_hold is 'A right that is blocked meanwhile (pledge, preservation, ownership dispute …), and the matter that blocks it.';
comment on column register_hold.to_day is 'Last day of the hold; null while it lasts.';
create index register_hold_key on register_hold (register_id, key, from_day);
create index register_hold_matter on register_hold (matter_id, seq);

create function zq_register_guard() returns trigger language plpgsql as $$
begin
  if old.superseded_at is not null or new.superseded_at is null
    or (to_jsonb(old) - 'superseded_at') is distinct from (to_jsonb(new) - 'superseded_at') then
    raise exception 'An entry of register % may only be superseded, once.', tg_table_name
      using errcode = 'ZQ002', hint = 'Set superseded_at, then insert the entry that holds instead.';
  end if;
  return new;
end $$;

create function zq_make_register(target regclass) returns void language plpgsql as $$
declare
  name text := target::text;
begin
  execute format($f$
    alter table %1$s
      add column entry_id bigint generated always as identity primary key,
      add column key text not null check (key <> ''),
      add column valid_from date not null,
      add column valid_to date,
      add column recorded_at timestamptz(3) not null,
      add column superseded_at timestamptz(3),
      add column cause_matter text,
      add column cause_seq integer,
      add column cause_import text references register_import (id),
      add column state text not null,
      add column detail jsonb not null default '{}',
      add constraint %1$s_valid_period check (valid_to >= valid_from),
      add constraint %1$s_recorded_period check (superseded_at >= recorded_at),
      add constraint %1$s_one_cause check (
        num_nonnulls(cause_matter, cause_import) = 1 and (cause_matter is null) = (cause_seq is null)),
      add constraint %1$s_cause_matter_fkey foreign key (cause_matter, cause_seq)
        references matter_log (matter_id, seq) deferrable initially deferred
  $f$, name);
  execute format('create unique index %1$s_current on %1$s (key) where superseded_at is null and valid_to is null', name);
  execute format('create unique index %1$s_known on %1$s (key, valid_from) where superseded_at is null', name);
  execute format('create index %1$s_history on %1$s (key, recorded_at)', name);
  execute format('create index %1$s_cause on %1$s (cause_matter, cause_seq) where cause_matter is not null', name);
  execute format('create index %1$s_import on %1$s (cause_import) where cause_import is not null', name);
  execute format('create trigger supersede_only before update on %1$s for each row execute function zq_register_guard()', name);
  execute format('create trigger never_removed before delete or truncate on %1$s
    for each statement execute function zq_append_only()', name);
  execute format('comment on column %1$s.valid_from is %2$L', name, 'First day on which this holds in law.');
  execute format('comment on column %1$s.valid_to is %2$L', name, 'Last day on which this holds; null = without end.');
  execute format('comment on column %1$s.recorded_at is %2$L', name, 'When we recorded it.');
  execute format('comment on column %1$s.superseded_at is %2$L', name, 'When we recorded something else instead; null while it stands.');
  execute format('comment on column %1$s.cause_matter is %2$L', name, 'The matter whose effect made the entry; else cause_import names the import.');
end $$;
comment on function zq_make_register(regclass) is 'Turns a table of typed columns into a register with two times; entries can be superseded, never changed or removed.';

create table reg_organisation (
  name text not null,
  credit_code text,
  kind text not null,
  division text check (division ~ '^[0-9]{6}$'),
  address text,
  legal_representative text,
  industry text,
  contact text,
  phone text
);
select zq_make_register('reg_organisation');
comment on table reg_organisation is '主体: organisations the region deals with. Key: credit code, or the house number of one that has none.';
comment on column reg_organisation.credit_code is 'Unified social credit code, GB 32100-2015.';
comment on column reg_organisation.industry is 'GB/T 4754 code.';
create index reg_organisation_credit_code on reg_organisation (credit_code) where superseded_at is null;
create index reg_organisation_name on reg_organisation (name) where superseded_at is null;
create index reg_organisation_division on reg_organisation (division text_pattern_ops) where superseded_at is null;

create table reg_filed_entity (
  credit_code text not null,
  name text not null,
  division text check (division ~ '^[0-9]{6}$'),
  field text not null,
  ipc text[] not null default '{}',
  grade text,
  filed_on date not null,
  batch text
);
select zq_make_register('reg_filed_entity');
comment on table reg_filed_entity is '备案主体: entities admitted to pre-examination.';
comment on column reg_filed_entity.field is 'Technical field the centre is approved for.';
create index reg_filed_entity_credit_code on reg_filed_entity (credit_code) where superseded_at is null;
create index reg_filed_entity_division on reg_filed_entity (division text_pattern_ops) where superseded_at is null;

create table reg_patent (
  application_no text not null,
  publication_no text,
  title text not null,
  kind text not null check (kind in ('invention', 'utility', 'design')),
  status text not null,
  owner_name text not null,
  owner_code text,
  division text check (division ~ '^[0-9]{6}$'),
  ipc text[] not null default '{}',
  filed_on date not null,
  granted_on date check (granted_on >= filed_on),
  expires_on date check (expires_on > filed_on),
  fee_paid_until date,
  inventors text[] not null default '{}'
);
select zq_make_register('reg_patent');
comment on table reg_patent is '专利: patents and applications. Key: canonical application number.';
comment on column reg_patent.owner_code is 'Credit code of the (first) owner.';
comment on column reg_patent.fee_paid_until is 'Last day covered by the annual fee paid.';
create index reg_patent_publication on reg_patent (publication_no) where superseded_at is null;
create index reg_patent_owner on reg_patent (owner_code) where superseded_at is null;
create index reg_patent_owner_name on reg_patent (owner_name) where superseded_at is null;
create index reg_patent_division on reg_patent (division text_pattern_ops, kind, status) where superseded_at is null;
create index reg_patent_granted on reg_patent (granted_on) where superseded_at is null;
create index reg_patent_ipc on reg_patent using gin (ipc) where superseded_at is null;

create table reg_pledge (
  registration_no text not null,
  patents text[] not null check (cardinality(patents) >= 1),
  pledgor text not null,
  pledgor_code text,
  pledgee text not null,
  pledgee_code text,
  debtor text,
  debtor_code text,
  secured_fen bigint not null check (secured_fen > 0),
  debt_from date not null,
  debt_to date not null check (debt_to >= debt_from),
  registered_on date not null,
  division text check (division ~ '^[0-9]{6}$')
);
select zq_make_register('reg_pledge');
comment on table reg_pledge is '专利权质押: pledges of patent rights. Key: registration number.';
comment on column reg_pledge.patents is 'Canonical application numbers of the pledged patents.';
comment on column reg_pledge.secured_fen is 'Secured amount in fen.';
create index reg_pledge_patents on reg_pledge using gin (patents) where superseded_at is null;
create index reg_pledge_pledgor on reg_pledge (pledgor_code) where superseded_at is null;
create index reg_pledge_pledgee on reg_pledge (pledgee_code) where superseded_at is null;
create index reg_pledge_division on reg_pledge (division text_pattern_ops, registered_on) where superseded_at is null;

create table reg_adjudication (
  case_no text not null,
  patent text not null,
  requester text not null,
  requester_code text,
  respondent text not null,
  respondent_code text,
  division text check (division ~ '^[0-9]{6}$'),
  outcome text,
  filed_on date not null,
  decided_on date check (decided_on >= filed_on),
  document_no text
);
select zq_make_register('reg_adjudication');
comment on table reg_adjudication is '专利侵权纠纷行政裁决: infringement adjudications. Key: case number.';
comment on column reg_adjudication.patent is 'Canonical application number.';
create index reg_adjudication_patent on reg_adjudication (patent) where superseded_at is null;
create index reg_adjudication_division on reg_adjudication (division text_pattern_ops, filed_on) where superseded_at is null;

create table reg_agency (
  agency_code text not null,
  name text not null,
  credit_code text,
  division text check (division ~ '^[0-9]{6}$'),
  address text,
  phone text,
  agents text[] not null default '{}'
);
select zq_make_register('reg_agency');
comment on table reg_agency is '专利代理机构: patent agencies. Key: agency code.';
create index reg_agency_name on reg_agency (name) where superseded_at is null;
