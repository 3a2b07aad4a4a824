import { childrenOf } from '#kernel/divisions/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { ENTITY_KINDS, FIELDS } from '#services/pre-examination/entity-filing/entity-form.ts';
import type { SelfAnswers } from './answers.ts';

export interface Choice {
  value: string;
  label: Text;
}

export interface Input {
  name: keyof SelfAnswers;
  label: Text;
  kind: 'choice' | 'select' | 'date' | 'number' | 'yes-no';
  choices?: (today: PlainDate) => readonly Choice[];
  unit?: Text;
  /** Asked only when it holds of what was answered so far. */
  when?: (answers: SelfAnswers) => boolean;
}

export interface Question {
  id: string;
  title: Text;
  hint?: Text;
  inputs: readonly Input[];
}

/** Outside the region: any other place counts alike. */
export const ELSEWHERE = '110000';

const one = (input: Input): readonly Input[] => [input];
const count = (name: keyof SelfAnswers, zh: string, en: string, unit = t('人', 'people')): Input => ({
  name,
  label: t(zh, en),
  kind: 'number',
  unit,
});
const PIECES = t('件', '');

/** What the self-check asks, in short groups: one screen each. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'kind',
    title: t('贵单位是哪一类单位？', 'What kind of entity are you?'),
    inputs: one({
      name: 'kind',
      label: t('类型', 'Kind'),
      kind: 'choice',
      choices: () => ENTITY_KINDS.map(({ value, label }) => ({ value, label })),
    }),
  },
  {
    id: 'division',
    title: t('在哪里注册？', 'Where are you registered?'),
    hint: t('以营业执照或法人证书上的住所为准。', 'As the licence or certificate says.'),
    inputs: one({
      name: 'division',
      label: t('注册地', 'Place'),
      kind: 'select',
      choices: (today) => [
        ...childrenOf('150000', today).map((division) => ({ value: division.code, label: division.name })),
        { value: ELSEWHERE, label: t('内蒙古自治区以外', 'Outside Inner Mongolia') },
      ],
    }),
  },
  {
    id: 'field',
    title: t('产品或研发属于哪个领域？', 'In which field are your products or research?'),
    inputs: one({
      name: 'field',
      label: t('领域', 'Field'),
      kind: 'choice',
      choices: () => [
        ...FIELDS.map(({ value, label }) => ({ value, label })),
        { value: 'other', label: t('其他领域', 'Another field') },
      ],
    }),
  },
  {
    id: 'founded',
    title: t('哪一天成立？', 'When were you founded?'),
    inputs: one({ name: 'foundedOn', label: t('成立日期', 'Founded on'), kind: 'date' }),
  },
  {
    id: 'people',
    title: t('人员和研发场所', 'People and premises'),
    hint: t('没有的填 0。', 'Enter 0 for none.'),
    inputs: [
      count('insuredStaff', '缴纳社保的人数', 'Insured staff'),
      count('rdStaff', '其中研发人员', 'Of them in R&D'),
      {
        name: 'researchPremises',
        label: t('有自有或租用的研发场所', 'Premises for research, owned or rented'),
        kind: 'yes-no',
      },
    ],
  },
  {
    id: 'patents',
    title: t('有效专利各有多少件？', 'How many patents are in force?'),
    hint: t('以第一专利权人计；没有的填 0。', 'Those of which you are the first owner; enter 0 for none.'),
    inputs: [
      count('inventions', '发明', 'Inventions', PIECES),
      count('utilityModels', '实用新型', 'Utility models', PIECES),
      count('designs', '外观设计', 'Designs', PIECES),
    ],
  },
  {
    id: 'management',
    title: t('知识产权工作有制度或专人吗？', 'Are there rules for IP, or a person in charge?'),
    hint: t('有其中一样即可，不要求通过贯标认证。', 'One of the two is enough; no certificate is asked for.'),
    inputs: one({ name: 'ipManagement', label: t('有制度或专人', 'Rules or a person'), kind: 'yes-no' }),
  },
  {
    id: 'record',
    title: t('有过失信或非正常申请的认定吗？', 'Was there ever a finding of dishonesty or abnormal filing?'),
    inputs: [
      { name: 'dishonest', label: t('有过这样的认定', 'There was such a finding'), kind: 'yes-no' },
      {
        name: 'lastDishonesty',
        label: t('最近一次的日期', 'The last one'),
        kind: 'date',
        when: (answers) => answers.dishonest === true,
      },
    ],
  },
];

/** The inputs of a question that are asked now. */
export const asked = (question: Question, answers: SelfAnswers): Input[] =>
  question.inputs.filter((input) => input.when?.(answers) ?? true);

export const answered = (question: Question, answers: SelfAnswers): boolean =>
  asked(question, answers).every((input) => answers[input.name] !== undefined && answers[input.name] !== '');

/** The question that a condition of the result goes back to. */
export const questionOf = (field: keyof SelfAnswers): number =>
  Math.max(
    0,
    QUESTIONS.findIndex((question) => question.inputs.some((input) => input.name === field)),
  );
