import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { type Finding, FindingsList } from './findings-list.tsx';

/** Invented findings on the claims of `patent-reader/examples.tsx`. */
export const demoFindings: Finding[] = [
  {
    id: 'f1',
    severity: 'judge',
    rule: 'C-23',
    title: { zh: '缺少引用基础', en: 'No antecedent' },
    where: { zh: '权1', en: 'claim 1' },
    basis: { label: { zh: '专利法第26条第4款', en: 'Patent Law Art. 26(4)' }, href: '#law-26-4' },
    what: { zh: '“所述冷凝管”此前没有出现过。', en: '“Said condenser tube” has not appeared before.' },
    why: { zh: '最接近的是权7的“冷凝段”。', en: 'The nearest is “condensing section” in claim 7.' },
    fix: {
      zh: '改为“与一冷凝管（4）连通”，并在附图中补标记。',
      en: 'Write “connected to a condenser tube (4)” and add the sign to the drawing.',
    },
    precision: { percent: 91, interval: [86, 94] },
    state: 'open',
  },
  {
    id: 'f2',
    severity: 'must',
    rule: 'C-05',
    title: { zh: '引用在后或自身', en: 'Refers forward or to itself' },
    where: { zh: '权3', en: 'claim 3' },
    basis: { label: { zh: '实施细则第25条', en: 'Implementing Rules, Rule 25' }, href: '#rule-25' },
    what: {
      zh: '权利要求3引用了自己，应引用在前的权利要求。',
      en: 'Claim 3 refers to itself; it must refer to an earlier claim.',
    },
    fix: { zh: '上下文显示应为“权利要求2”。', en: 'The context suggests “claim 2”.' },
    precision: { percent: 100 },
    state: 'open',
  },
  {
    id: 'f3',
    severity: 'must',
    rule: 'C-07',
    title: { zh: '多项引用多项', en: 'Multiple on multiple' },
    where: { zh: '权9', en: 'claim 9' },
    basis: { label: { zh: '实施细则第25条', en: 'Implementing Rules, Rule 25' }, href: '#rule-25' },
    what: { zh: '权9引用“7或8”，权8已是多项从属。', en: 'Claim 9 refers to “7 or 8”; claim 8 is multiple itself.' },
    precision: { percent: 98 },
    state: 'accepted',
  },
  {
    id: 'f4',
    severity: 'judge',
    rule: 'C-15',
    title: { zh: '含义不确定', en: 'Indefinite' },
    where: { zh: '权6', en: 'claim 6' },
    basis: { label: { zh: '专利法第26条第4款', en: 'Patent Law Art. 26(4)' }, href: '#law-26-4' },
    what: { zh: '“较低”没有公认含义。', en: '“Rather low” has no accepted meaning.' },
    fix: { zh: '写明温度范围。', en: 'State the range of temperature.' },
    tags: [{ label: { zh: '第1次意见已提，仍在', en: 'asked in opinion no. 1, still there' }, tone: 'told' }],
    remarks: [
      {
        by: { zh: '申请人对第1次意见的答复', en: 'The applicant on opinion no. 1' },
        text: '说明书第[0023]段有具体数值。',
      },
    ],
    precision: { percent: 84, interval: [76, 90] },
    state: 'open',
  },
];

function Working() {
  const [findings, setFindings] = useState(demoFindings);
  const [active, setActive] = useState('f1');
  return (
    <FindingsList
      findings={findings}
      active={active}
      onActive={setActive}
      onDecide={(id, state) => setFindings((all) => all.map((f) => (f.id === id ? { ...f, state } : f)))}
      onRewrite={setActive}
    />
  );
}

function OwnText() {
  const [findings, setFindings] = useState<Finding[]>(() =>
    demoFindings.map((finding, at) => ({
      ...finding,
      ruleHref: `#${finding.rule}`,
      state: at === 2 ? 'rejected' : 'open',
      ...(at === 0 && { related: [{ note: { zh: '相近的词', en: 'A near term' }, text: '冷凝段' }] }),
      ...(at === 2 && { reason: '权8并未引用多项' }),
    })),
  );
  const [active, setActive] = useState('f1');
  return (
    <FindingsList
      reader="author"
      findings={findings}
      active={active}
      onActive={setActive}
      onDecide={(id, state, reason) =>
        setFindings((all) => all.map((f) => (f.id === id ? { ...f, state, ...(reason && { reason }) } : f)))
      }
    />
  );
}

export const examples: ExampleSet = {
  id: 'findings-list',
  group: 'text',
  title: { zh: '检查结果', en: 'Findings' },
  about: {
    zh: '每条说清：哪里不对、依据什么、怎么改，并写出该规则实测的准确率。',
    en: 'Each says what is wrong, on which basis and how to mend it, with the measured precision of its rule.',
  },
  examples: [
    { name: 'working', title: { zh: '可操作', en: 'Working' }, render: () => <Working /> },
    { name: 'author', title: { zh: '自查', en: 'Own text' }, render: () => <OwnText /> },
    { name: 'none', title: { zh: '没有问题', en: 'Nothing found' }, render: () => <FindingsList findings={[]} /> },
  ],
};
