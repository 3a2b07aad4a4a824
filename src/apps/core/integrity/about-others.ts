/** Rules whose findings may speak of other applicants: the office sees them whole, a party only what is its own. */
export const ABOUT_OTHERS: readonly string[] = ['P-06', 'P-08'];

/** Goes with whatever the office is told of others, into every place a finding is copied to. */
export const OFFICE_ONLY = '仅供内部核查，不得告知申请人';
