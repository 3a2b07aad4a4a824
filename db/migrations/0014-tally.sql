-- Counting the matters of a party, as limits on numbers do.
create index matter_party_party on matter_party (party_id, matter_id);
