import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { FIELDS, GRADES, SCAN } from '../entity-filing/entity-form.ts';
import { BEHAVIOURS } from '../sanction/table.ts';

const one = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});
const words = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'long-text',
  label: t(zh, en),
  required: true,
  max: 2000,
  ...more,
});
const count = (zh: string, en: string): Field => ({
  kind: 'integer',
  label: t(zh, en),
  required: true,
  min: 0,
  max: 1_000_000,
});

export const openingForm = one(['开始年度复核', 'Begin the annual review'], ['主体与年度', 'Entity and year'], {
  creditCode: { kind: 'credit-code', label: t('统一社会信用代码', 'Credit code'), required: true },
  name: { kind: 'text', label: t('备案主体', 'Filed entity'), required: true, max: 100 },
  year: { kind: 'integer', label: t('复核年度', 'Year under review'), required: true, min: 2020, max: 2999 },
});

export const declarationForm = one(['申报情况', 'Declare'], ['本单位情况', 'Your entity'], {
  changed: { kind: 'yes-no', label: t('备案信息有变化', 'Filing data have changed'), required: true },
  changes: words('变化的内容', 'What changed', {
    when: { eq: [{ ref: 'input.changed' }, true] },
    hint: t(
      '地址、联系人、领域、代理机构的变化，请另行办理“备案信息变更”。',
      'For address, contact, field or agencies ask for a change of the filing data as well.',
    ),
  }),
  insuredStaff: count('参保人数（人）', 'Insured staff'),
  rdStaff: count('研发人员（人）', 'R&D staff'),
  inventions: count('有效发明专利（件）', 'Granted inventions'),
  utilityModels: count('有效实用新型专利（件）', 'Granted utility models'),
  designs: count('有效外观设计专利（件）', 'Granted designs'),
  evidence: { kind: 'files', label: t('证明材料', 'Evidence'), accept: SCAN },
});

const behaviour: Field = {
  kind: 'choice',
  label: t('转处理的情形', 'To be sanctioned for'),
  required: true,
  when: { eq: [{ ref: 'input.result' }, 'failed'] },
  options: BEHAVIOURS.map(({ value, label }) => ({ value, label })),
};

export const assessmentForm = one(['复核评定', 'Assess'], ['评定', 'Assessment'], {
  points: {
    kind: 'integer',
    label: t('得分', 'Points'),
    hint: t('按公开的公式计算；填错时系统会给出算式。', 'By the public formula; if it is wrong, the working is shown.'),
    required: true,
    min: 0,
    max: 1000,
  },
  grade: { kind: 'choice', label: t('等级', 'Grade'), required: true, options: GRADES },
  deviation: words('不按得分定级的理由', 'Why the grade departs from the points', { required: false }),
  result: {
    kind: 'choice',
    label: t('复核结果', 'Result'),
    required: true,
    options: [
      { value: 'passed', label: t('合格', 'Passed') },
      { value: 'rectify', label: t('限期整改', 'To be put right') },
      { value: 'failed', label: t('不合格', 'Failed') },
    ],
  },
  items: words('整改要求', 'What to put right', { when: { eq: [{ ref: 'input.result' }, 'rectify'] } }),
  behaviour,
  field: {
    kind: 'choice',
    label: t('产业领域更正为', 'Field corrected to'),
    hint: t('不变的不填。', 'Leave it empty if it stays.'),
    options: FIELDS,
  },
  note: words('说明', 'Note', { required: false }),
});

export const rectificationForm = one(['报告整改情况', 'Report what was put right'], ['整改', 'Rectification'], {
  report: words('整改情况', 'What was done'),
  evidence: { kind: 'files', label: t('证明材料', 'Evidence'), accept: SCAN },
});

export const recheckForm = one(['整改验收', 'Check the rectification'], ['验收', 'Check'], {
  result: {
    kind: 'choice',
    label: t('结果', 'Result'),
    required: true,
    options: [
      { value: 'passed', label: t('合格', 'Passed') },
      { value: 'failed', label: t('不合格', 'Failed') },
    ],
  },
  behaviour,
  note: words('说明', 'Note'),
});
