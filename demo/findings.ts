/** What an examiner raises on the first versions of the demonstration's applications: the slips that were put into them. */
export interface DemoFinding {
  part: 'claims' | 'description' | 'drawings' | 'abstract' | 'request';
  place: string;
  what: string;
  basis: string;
  fix: string;
}

const ALTERNATIVE: DemoFinding = {
  part: 'claims',
  place: '权利要求 3',
  what: '多项从属权利要求用“权利要求1和2”引用，没有以择一方式引用在前的权利要求。',
  basis: '专利法实施细则第二十五条第二款',
  fix: '改为“根据权利要求1或2所述”。',
};
const FORWARD: DemoFinding = {
  part: 'claims',
  place: '权利要求 3',
  what: '从属权利要求引用了在后的权利要求。',
  basis: '专利法实施细则第二十五条第二款',
  fix: '改为引用在前的权利要求 2。',
};
const ANTECEDENT = (term: string): DemoFinding => ({
  part: 'claims',
  place: '权利要求 3',
  what: `“所述${term}”此前没有出现，缺少引用基础，保护范围不清楚。`,
  basis: '专利法第二十六条第四款',
  fix: '引用已记载该部件的权利要求，或改用已出现的名称。',
});
const VAGUE = (place: string, word: string, fix: string): DemoFinding => ({
  part: 'claims',
  place,
  what: `“${word}”使保护范围不清楚。`,
  basis: '专利法第二十六条第四款',
  fix,
});

/** The title whose application comes as a whole e-filing package with figures. */
export const WHOLE_TITLE = '一种沙棘籽油低温提取装置';

/** That package carries the slips named in `demo/package/draft.ts`. */
const WHOLE: DemoFinding[] = [
  { ...FORWARD, place: '从属权利要求' },
  {
    part: 'description',
    place: '具体实施方式',
    what: '同一附图标记对应两个不同的部件名称。',
    basis: '专利法实施细则第二十一条第二款',
    fix: '统一部件名称。',
  },
  {
    part: 'request',
    place: '发明名称',
    what: '请求书与说明书中的发明名称不一致。',
    basis: '专利法实施细则第二十条第一款',
    fix: '改为一致。',
  },
];

export function findingsOf(title: string): DemoFinding[] {
  if (title === WHOLE_TITLE) return WHOLE;
  if (title.includes('方法') || title.includes('应用'))
    return [ALTERNATIVE, VAGUE('权利要求 4', '最好', '删去“最好”，写明限定。')];
  if (title.includes('装置')) return [FORWARD, ANTECEDENT('变速器'), VAGUE('权利要求 4', '较低温度', '写明温度范围。')];
  return [
    VAGUE('权利要求 3', '优选', '删去“优选”，或另写一项从属权利要求。'),
    VAGUE('权利要求 4', '适当时间', '写明时间范围。'),
  ];
}
