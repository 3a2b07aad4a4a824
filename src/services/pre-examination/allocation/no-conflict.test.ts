import { expect, it } from 'vitest';
import type { MatterContext } from '#engine/matter/types.ts';
import { applicantCodes, noConflict } from './no-conflict.ts';

const OWN = '91150100MA0P00018C';
const PARTNER = '91150200MA13A0B22E';

const context = (examiner: unknown): MatterContext =>
  ({
    facts: examiner === undefined ? {} : { examiner },
    parties: { applicant: { role: 'applicant', id: `org:${OWN}`, name: '甲', code: OWN } },
    data: { request: { coApplicants: [{ applicant: { name: '乙', code: PARTNER } }, {}] } },
  }) as unknown as MatterContext;

it('refuses somebody who has to keep away from the first applicant or from a co-applicant, with the reason', () => {
  const conflict = (code: string) => ({
    name: '张伟',
    conflicts: [{ code, name: '某公司', reason: '曾在该单位任职' }],
  });
  for (const code of [OWN, PARTNER]) {
    const [refusal, ...others] = noConflict.run(context(conflict(code)));
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'ZQ-MAT-011', field: 'examiner', basis: ['custom'] });
    expect(refusal?.why.zh).toContain(`张伟应当回避某公司（${code}）的案件：曾在该单位任职。`);
  }
});

it('lets pass who declared something else, nothing, or is not on the roll', () => {
  expect(noConflict.run(context({ conflicts: [{ code: '91150100MA0Q2T5K63', reason: '亲属' }] }))).toEqual([]);
  expect(noConflict.run(context({ conflicts: null }))).toEqual([]);
  expect(noConflict.run(context(undefined))).toEqual([]);
  expect(applicantCodes(undefined, undefined)).toEqual([]);
});
