import type { MatterContext } from '#engine/matter/types.ts';
import { defineProcedure } from '#engine/procedure/define.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { commitmentTo, type Drawable, drawSample } from './draw.ts';
import { commitForm, drawForm, dropForm } from './forms.ts';

const unfit = (what: Text, next: Text): Refusal[] => [
  unmet(
    t('抽检样本由事先承诺的种子从全部合格件中得出', 'The sample follows from the sealed seed over all passed cases'),
    what,
    next,
  ),
];

/** The seed is the one committed to, nobody is missing among the passed cases, and the sample is what the seed draws. */
function drawHonest(context: MatterContext): Refusal[] {
  const plan = context.data.plan as { commitment: string; size: number };
  const input = context.input as { seed: string; population?: Drawable[]; sample?: Drawable[] };
  const population = input.population ?? [];
  if (commitmentTo(input.seed) !== plan.commitment)
    return unfit(
      t('种子与承诺不符。', 'The seed is not the one that was committed to.'),
      t('请用本批次封存的种子。', 'Use the seed that was sealed for this draw.'),
    );
  if (context.facts.passed !== population.length)
    return unfit(
      t(
        `期间内合格${String(context.facts.passed)}件，名单上是${population.length}件。`,
        `${String(context.facts.passed)} cases passed in the period, ${population.length} are listed.`,
      ),
      t('请按办件日志重新列出名单。', 'List the cases anew from the log.'),
    );
  const numbers = (cases: readonly Drawable[]) => cases.map((one) => one.number).join(' ');
  if (numbers(drawSample(population, input.seed, plan.size)) !== numbers(input.sample ?? []))
    return unfit(
      t('样本不是这个种子抽出来的。', 'The sample is not what the seed draws.'),
      t('请重新抽取，不要改动样本。', 'Draw again and change nothing.'),
    );
  return [];
}

/** 质量抽检批次: the head of the centre commits to a sealed seed first, and draws passed cases by it later. */
export const qualityDraw = defineProcedure({
  id: 'pre-examination/quality-draw',
  version: '2026-11',
  validFrom: plainDate('2026-01-01'),
  title: t('预审质量抽检批次', 'Draw of passed cases for a quality check'),
  summary: t(
    '先封存种子并公布其摘要，期满后按种子从合格件中分层抽取；名单、种子、结果都可复算。',
    'A seed is sealed and its hash published first; when the period is over cases are drawn by it. Population, seed and sample can be checked by anybody.',
  ),
  itemKind: t('内部管理', 'Internal management'),
  link: 'creation',
  basis: ['custom'],
  object: t('本中心预审合格的案件', 'Cases that passed pre-examination at the centre'),
  conditions: [{ text: t('抽取结果可复算', 'The draw can be repeated'), basis: ['custom'], check: 'draw-honest' }],
  materials: {},
  fee: t('不收费', 'Free of charge'),
  result: t('抽检样本', 'A sample'),
  remedies: [],
  promise: {
    text: t('期间结束后 20 个工作日内抽取', 'Drawn within 20 working days after the period'),
    limit: 'drawing',
  },
  settings: {
    drawing: {
      title: t('期间结束后抽取期限', 'Time for the draw after the period'),
      default: { unit: 'working-day', n: 20 },
      basis: ['custom'],
    },
  },
  parties: { centre: { title: t('保护中心', 'Protection centre'), kinds: ['organisation'] } },
  initiator: 'centre',
  roles: {
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
  },
  stages: { plan: t('承诺', 'Commitment'), drawn: t('抽取', 'Draw') },
  states: {
    committed: { title: t('种子已封存，待抽取', 'Seed sealed, to be drawn'), stage: 'plan', actors: ['leader'] },
    drawn: { title: t('已抽取', 'Drawn'), stage: 'drawn', actors: [], final: 'good' },
    cancelled: { title: t('已取消', 'Cancelled'), stage: 'drawn', actors: [], final: 'neutral' },
  },
  forms: { commit: commitForm, draw: drawForm, cancel: dropForm },
  actions: {
    commit: {
      title: t('封存种子', 'Seal a seed'),
      from: 'new',
      to: 'committed',
      by: ['leader'],
      form: 'commit',
      into: 'plan',
      requires: [
        {
          condition: { lte: [{ ref: 'input.from' }, { ref: 'input.to' }] },
          otherwise: {
            what: t('抽检期间的起日晚于止日。', 'The period ends before it begins.'),
            why: t('期间从起日到止日，两端都计入。', 'A period runs from its first to its last day.'),
            next: t('请改正起止日。', 'Correct the days.'),
            field: 'to',
          },
        },
      ],
    },
    draw: {
      title: t('公开种子并抽取', 'Reveal the seed and draw'),
      from: ['committed'],
      to: 'drawn',
      by: ['leader'],
      form: 'draw',
      into: 'draw',
      primary: true,
      facts: [
        {
          id: 'passed',
          tally: {
            procedure: 'pre-examination/request',
            action: 'pass',
            from: { ref: 'data.plan.from' },
            to: { ref: 'data.plan.to' },
          },
        },
      ],
      requires: [
        {
          condition: { lt: [{ ref: 'data.plan.to' }, { ref: 'today' }] },
          otherwise: {
            what: t('抽检期间还没有结束。', 'The period is not over yet.'),
            why: t('期间结束前仍会有新的合格件，名单没有定。', 'More cases may pass before it ends.'),
            next: t('请在止日次日以后抽取。', 'Draw on a day after its last.'),
          },
        },
        { check: 'draw-honest' },
      ],
    },
    cancel: {
      title: t('取消批次', 'Cancel the draw'),
      from: ['committed'],
      to: 'cancelled',
      by: ['leader'],
      form: 'cancel',
      into: 'cancel',
      tone: 'danger',
      hint: t('取消也留在日志里：不能用反复取消来挑种子。', 'A cancelled draw stays in the log.'),
    },
  },
  limits: {
    drawing: {
      title: t('抽取', 'Draw'),
      kind: 'O',
      start: { action: 'commit', date: 'to' },
      span: { setting: 'drawing' },
      roll: true,
      runsIn: ['committed'],
      onExpiry: 'lamp',
      amberWithin: 5,
      basis: ['custom'],
    },
  },
  documents: {},
  checks: { 'draw-honest': { title: t('抽取可复算', 'The draw can be repeated'), basis: ['custom'], run: drawHonest } },
  numbering: { series: 'quality-draw', pattern: 'CJ{year}-{n:3}' },
  subject: { template: '{data.plan.from} – {data.plan.to}' },
  division: { ref: 'matter.division' },
  search: [],
  columns: [
    { title: t('自', 'From'), path: 'data.plan.from' },
    { title: t('至', 'To'), path: 'data.plan.to' },
    { title: t('件数', 'Cases'), path: 'data.plan.size' },
  ],
});
