-- Patent navigation: results put on record, and the composed reports with their pinned charts.

create table reg_navigation_result (
  project_no text not null,
  title text not null,
  client text not null,
  client_code text not null,
  undertaker text not null,
  kind text not null,
  industry text,
  division text check (division ~ '^[0-9]{6}$'),
  data_cutoff date not null,
  accepted_on date not null,
  score integer not null check (score between 0 and 100),
  public_summary text,
  evaluated_on date,
  evaluation text,
  adopted integer check (adopted >= 0)
);
select zq_make_register('reg_navigation_result');
comment on table reg_navigation_result is '专利导航成果备案: accepted navigation projects. Key: number of the matter.';
comment on column reg_navigation_result.kind is 'Kind of navigation after the parts of GB/T 39551: regional, industry, enterprise, r-and-d, talent.';
comment on column reg_navigation_result.data_cutoff is 'Day up to which documents were looked at.';
comment on column reg_navigation_result.score is 'Mean of the experts'' scores, rounded half up.';
comment on column reg_navigation_result.public_summary is 'What the client allows the public to read; empty when nothing is published.';
comment on column reg_navigation_result.evaluation is 'Grade given one year later: high, fair, low.';
comment on column reg_navigation_result.adopted is 'Recommendations the client has adopted, as evaluated.';

create table navigation_report (
  matter_id text primary key,
  version integer not null check (version > 0),
  blocks jsonb not null,
  updated_at timestamptz(3) not null,
  updated_by text not null
);
comment on table navigation_report is 'The report of a navigation project as it is being written: headings, texts and pinned charts, in order.';
comment on column navigation_report.version is 'Counts up with every saving; whoever saves names the version he began with.';

create table navigation_report_issue (
  id text primary key,
  matter_id text not null,
  version integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  blocks jsonb not null,
  issued_at timestamptz(3) not null,
  issued_by text not null,
  unique (matter_id, version)
);
select zq_protect_log('navigation_report_issue');
comment on table navigation_report_issue is 'Append-only. Frozen states of a report, as handed in or exported: text, pinned charts with their data, and the hash of it all.';

create table navigation_figure (
  id text primary key,
  matter_id text not null,
  block text not null,
  figures jsonb not null,
  replaced_at timestamptz(3) not null,
  replaced_by text not null
);
create index navigation_figure_block on navigation_figure (matter_id, block, replaced_at);
select zq_protect_log('navigation_figure');
comment on table navigation_figure is 'Append-only. What charts, lists and panels of a report showed before they were computed again.';

create table name_list (
  hash text primary key check (hash ~ '^[0-9a-f]{16}$'),
  merges text[] not null,
  at timestamptz(3) not null
);
select zq_protect_log('name_list');
comment on table name_list is 'Append-only. Which merges of applicant names were confirmed when a chart was computed, by hash: the chart counts the same after a merge is undone.';
