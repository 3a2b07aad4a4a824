import type { ImportRow } from '#apps/core/imports.ts';
import { AGENCY } from '#apps/core/people/demo-people.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';

/** Invented agencies: the one whose agent has an account, and one on the abnormal list. */
export function demoAgencies(day: PlainDate): ImportRow[] {
  const entry = (
    code: string,
    name: string,
    creditCode: string,
    division: string,
    agents: string[],
    state?: string,
  ): ImportRow => ({
    key: code,
    validFrom: addDays(day, -700),
    ...(state ? { state } : {}),
    fields: { agency_code: code, name, credit_code: creditCode, division, agents },
  });
  return [
    entry('15101', AGENCY.name, AGENCY.creditCode!, '150102', ['赵敏']),
    entry('15102', '包头鹿城专利代理有限公司（演示）', '91150200MA0Q8K3J7T', '150203', ['钱磊'], 'abnormal'),
  ];
}
