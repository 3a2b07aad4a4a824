import { type PlainDate, plainDate } from '#kernel/plain-date.ts';

export type Kind = 'invention' | 'utility' | 'design';

/** How a year at the centre runs. Shares are of 1; lengths are whole working or calendar days as said. */
export interface YearParameters {
  seed: number;
  /** First and last day that is lived. */
  from: PlainDate;
  to: PlainDate;
  /** Entities that get filed, and cases that get accepted, in the year. */
  entities: number;
  cases: number;
  /** Share of entities whose filing comes in the first weeks; the others join through the year. */
  early: number;
  kinds: Record<Kind, number>;
  /** Weight of each month for the arrival of cases. */
  months: number[];
  /** Calendar days from filing to grant on the fast track: the mean, and how far one case may lie from it. */
  grant: Record<Kind, { mean: number; spread: number }>;
  /** Share of cases that … */
  notAccepted: number;
  byAgency: number;
  outOfField: number;
  firstOpinion: number;
  secondOpinion: number;
  neverAnswered: number;
  proposedToFail: number;
  returnedByReviewer: number;
  objected: number;
  overturned: number;
  withdrawn: number;
  neverFiled: number;
  feesLate: number;
  textDiffers: number;
  noFlag: number;
  officeAction: number;
  officeReplyMissed: number;
  rejected: number;
  withdrawnAfterPass: number;
}

/** The year that the region reports: 745 entities, 2,055 cases, 52, 11 and 7 days to grant. The shares are assumptions. */
export const REPORTED_YEAR: YearParameters = {
  seed: 20_260_105,
  from: plainDate('2026-01-04'),
  to: plainDate('2026-12-31'),
  entities: 745,
  cases: 2055,
  early: 0.8,
  kinds: { invention: 0.62, utility: 0.28, design: 0.1 },
  months: [2, 6, 9, 9, 9, 10, 9, 9, 10, 8, 11, 12],
  grant: {
    invention: { mean: 52, spread: 14 },
    utility: { mean: 11, spread: 3 },
    design: { mean: 7, spread: 2 },
  },
  notAccepted: 0.04,
  byAgency: 0.35,
  outOfField: 0.01,
  firstOpinion: 0.75,
  secondOpinion: 0.3,
  neverAnswered: 0.03,
  proposedToFail: 0.1,
  returnedByReviewer: 0.12,
  objected: 0.15,
  overturned: 0.3,
  withdrawn: 0.02,
  neverFiled: 0.015,
  feesLate: 0.01,
  textDiffers: 0.012,
  noFlag: 0.01,
  officeAction: 0.55,
  officeReplyMissed: 0.02,
  rejected: 0.05,
  withdrawnAfterPass: 0.008,
};
