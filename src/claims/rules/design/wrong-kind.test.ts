// What was filed under the wrong kind must not come back as an empty report.
import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, splitClaims } from '../../model/index.ts';
import { check } from '../check.ts';
import { requiredFiles } from '../request/r-01-required-files/r-01.rule.ts';
import { requiredFilesDesign } from '../request/r-02-required-files-design/r-02.rule.ts';

const on = plainDate('2026-11-01');
const rules = [requiredFiles, requiredFilesDesign];

it('tells of claims that are checked as a design', () => {
  const text = {
    ...emptyApplicationText(),
    claims: splitClaims('1. 一种羊绒分梳机，其特征在于，包括机架。').claims,
  };
  const { findings, scope } = check(text, rules, { on, kind: 'design' });
  expect([scope, ...findings.map(({ rule, part }) => `${rule} ${part}`)]).toEqual(['application', 'R-02 claims']);
  expect(check(text, rules, { on, kind: 'invention' }).findings).toEqual([]);
});

it('tells of a design that is checked as an invention', () => {
  const design = { views: [{ name: '主视图' }], brief: [{ id: 'b1', text: '1.本外观设计产品的名称：奶桶。' }] };
  const { findings } = check({ ...emptyApplicationText(), kind: 'design', design }, rules, { on, kind: 'invention' });
  expect(findings.map(({ rule, part }) => `${rule} ${part}`)).toEqual(['R-01 design']);
});
