import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, splitClaims } from '../../model/index.ts';
import { Study } from '../study.ts';

/** A study of pasted claims, for tests. */
export const studyOf = (claims: string): Study =>
  new Study({ ...emptyApplicationText(), claims: splitClaims(claims).claims }, { on: plainDate('2026-11-01') });
