-- People: accounts and sessions (in the shape that better-auth reads and writes), and the authority that is ours:
-- organisations, members, mandates, posts.

-- Accounts -------------------------------------------------------------------------------------------

create table person (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  two_factor boolean,
  login text unique check (login = lower(login)),
  demo boolean not null default false,
  password_once boolean not null default false
);
comment on table person is 'One account of one person.';
comment on column person.two_factor is 'A one-time code is asked for at sign-in.';
comment on column person.login is 'Short name to sign in with, besides the e-mail address.';
comment on column person.demo is 'Made by the demonstration; needs no second factor.';
comment on column person.password_once is 'The password was given by somebody else and has to be changed before anything is done.';

create table person_session (
  id text primary key,
  expires_at timestamptz(3) not null,
  token text not null unique,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null,
  address text,
  device text,
  account text not null references person (id) on delete cascade,
  hat text,
  seen_at timestamptz(3),
  id_token text
);
comment on table person_session is 'Signed-in sessions; ending one removes its row.';
comment on column person_session.expires_at is 'The session ends then, whatever happens.';
comment on column person_session.hat is 'The capacity chosen in this session.';
comment on column person_session.seen_at is 'Last activity; a session idle too long is ended.';
comment on column person_session.id_token is 'What the identity service wants back at signing out.';
create index person_session_account_idx on person_session (account);

create table person_credential (
  id text primary key,
  subject text not null,
  provider text not null,
  account text not null references person (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null
);
comment on table person_credential is 'How an account proves itself: a password hash (provider "credential").';
create index person_credential_account_idx on person_credential (account);

create table person_proof (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
comment on table person_proof is 'Short-lived proofs: half-finished sign-ins.';
create index person_proof_identifier_idx on person_proof (identifier);

create table person_totp (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  account text not null references person (id) on delete cascade,
  verified boolean,
  failures integer,
  locked_until timestamptz(3)
);
comment on table person_totp is 'Seeds of one-time codes, encrypted with the house secret.';
create index person_totp_secret_idx on person_totp (secret);
create index person_totp_account_idx on person_totp (account);

create table sign_in_guard (
  key text primary key,
  attempts integer not null check (attempts >= 1),
  since timestamptz(3) not null,
  locked_until timestamptz(3)
);
comment on table sign_in_guard is 'Failed sign-ins by name (hashed, whether or not it exists) and attempts by address.';
create index sign_in_guard_since on sign_in_guard (since);

create table person_subject (
  issuer text not null,
  subject text not null,
  account text not null references person (id) on delete cascade,
  kind text not null check (kind in ('person', 'organisation')),
  assurance text,
  linked_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (issuer, subject)
);
comment on table person_subject is 'Who an identity service says an account is.';
comment on column person_subject.assurance is 'How surely the identity service knows the person, in its own words.';
create index person_subject_account on person_subject (account);

-- Organisations --------------------------------------------------------------------------------------

create table organisation (
  party text primary key check (party ~ '^org:.'),
  credit_code text unique,
  name text not null check (name <> ''),
  kind text not null check (kind in ('company', 'university', 'institute', 'bank', 'agency', 'office', 'other')),
  division text check (division ~ '^[0-9]{6}$'),
  state text not null check (state in ('claimed', 'confirmed', 'refused')),
  claimed_by text references person (id),
  claimed_at timestamptz(3) not null,
  decided_by text,
  decided_at timestamptz(3),
  check ((state = 'claimed') = (decided_at is null))
);
comment on table organisation is 'Organisations that use the system. What is true about them lies in the register reg_organisation.';
comment on column organisation.party is 'Id as a party: org:<credit code>, or org:<house number> of one that has none.';
comment on column organisation.state is 'Nobody acts for an organisation that was only claimed.';

create table membership (
  id text primary key,
  organisation text not null references organisation (party),
  account text not null references person (id) on delete cascade,
  role text not null check (role in ('admin', 'member')),
  since timestamptz(3) not null,
  by text not null,
  ended_at timestamptz(3),
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
comment on table membership is 'Who acts for an organisation; ended ones are kept.';
create unique index membership_current on membership (organisation, account) where ended_at is null;
create index membership_account on membership (account) where ended_at is null;

create table invitation (
  id text primary key,
  organisation text not null references organisation (party),
  code_hash text not null unique,
  role text not null check (role in ('admin', 'member')),
  note text not null default '',
  by text not null,
  at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_by text references person (id) on delete set null,
  used_at timestamptz(3),
  revoked_at timestamptz(3)
);
comment on table invitation is 'Codes by which an administrator lets somebody join; only the hash is kept, and each works once.';
create index invitation_organisation on invitation (organisation, at desc);

-- Mandates and posts ---------------------------------------------------------------------------------

create table mandate (
  id text primary key,
  client text not null references organisation (party),
  agency text not null references organisation (party),
  scope text[] not null check (cardinality(scope) >= 1),
  valid_from date not null,
  until date check (until >= valid_from),
  given_by text not null,
  given_at timestamptz(3) not null,
  revoked_by text,
  revoked_at timestamptz(3),
  check (client <> agency),
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table mandate is 'An organisation lets the members of an agency act for it.';
comment on column mandate.scope is 'Procedure ids, or * for all.';
comment on column mandate.until is 'Last day; null = until revoked.';
create index mandate_client on mandate (client);
create index mandate_agency on mandate (agency) where revoked_at is null;

create table post_holding (
  id text primary key,
  account text not null references person (id) on delete cascade,
  post text not null check (post <> ''),
  body text not null check (body <> ''),
  division text not null check (division ~ '^[0-9]{6}$'),
  unit text references organisation (party),
  valid_from date not null,
  until date check (until >= valid_from),
  given_by text not null,
  given_at timestamptz(3) not null,
  ended_by text,
  ended_at timestamptz(3),
  check ((ended_at is null) = (ended_by is null))
);
comment on table post_holding is 'Who holds which post at which body, and for which division.';
comment on column post_holding.unit is 'The organisation the holder belongs to, where that may itself be a party.';
comment on column post_holding.until is 'Last day; null = until ended.';
create index post_holding_account on post_holding (account) where ended_at is null;
create index post_holding_body on post_holding (body, post) where ended_at is null;

-- Messages -------------------------------------------------------------------------------------------

create table mail_digest (
  account text not null references person (id) on delete cascade,
  day date not null,
  lines integer not null check (lines >= 1),
  sent_at timestamptz(3) not null,
  primary key (account, day)
);
comment on table mail_digest is 'Daily digests that have gone out, so that a repeated job sends none twice.';

create table mail_sent (
  key text primary key,
  at timestamptz(3) not null
);
comment on table mail_sent is 'Mails that have gone out, by the key of what they tell and whom.';

create table calendar_feed (
  account text primary key references person (id) on delete cascade,
  token_hash text not null unique,
  created_at timestamptz(3) not null,
  last_read_at timestamptz(3)
);
comment on table calendar_feed is 'The secret address of a person''s calendar of deadlines; only the hash is kept, a new one takes the place of the old.';
