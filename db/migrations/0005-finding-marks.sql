-- False alarms: findings of the text check that a person calls no defect, with the reason. The reason speaks of
-- unpublished text: whoever may not see the draft or matter must not see it.

create table finding_mark (
  id text primary key,
  draft_id text,
  matter_id text,
  rule text not null check (rule ~ '^[A-Z]-[0-9]{2}$'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  act text not null check (act in ('mark', 'withdraw')),
  reason text check (char_length(reason) between 1 and 1000),
  follows text unique references finding_mark (id) deferrable initially deferred,
  side text not null check (side in ('applicant', 'examiner')),
  account text not null check (account <> ''),
  name text not null,
  at timestamptz(3) not null,
  check ((draft_id is null) <> (matter_id is null)),
  check ((act = 'mark') = (reason is not null)),
  check (act = 'mark' or follows is not null)
);
comment on table finding_mark is 'Append-only. Findings marked as false alarms and marks taken back; a row that another one follows no longer stands.';
comment on column finding_mark.draft_id is 'The draft the finding stands in, as long as there is no matter.';
comment on column finding_mark.fingerprint is 'Name of the finding from the check report; the same in a later draft of the same text.';
comment on column finding_mark.follows is 'The earlier row this one takes the place of: taken back, given another reason, or carried from a draft into its matter.';
comment on column finding_mark.side is 'In which role the person spoke.';
create index finding_mark_draft on finding_mark (draft_id, at) where draft_id is not null;
create index finding_mark_matter on finding_mark (matter_id, at) where matter_id is not null;
create index finding_mark_rule on finding_mark (rule, account, fingerprint) where act = 'mark';
select zq_protect_log('finding_mark');
