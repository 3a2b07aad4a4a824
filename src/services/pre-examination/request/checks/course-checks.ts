import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { parsePatentApplication } from '#kernel/numbers/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { unmet } from './lib.ts';
import { outside } from './request-checks.ts';

interface Submitted {
  textSha256?: string;
}
interface Answer {
  finding: number;
  answer: string;
  reason?: string;
}

const requested = (data: Record<string, unknown>) => data.request as { kind?: string; package?: Submitted } | undefined;
const filing = (data: Record<string, unknown>) => data.filing as { filedOn?: string; package?: Submitted } | undefined;

/** The text that was examined last: that of the last reply, or of the request. */
const examinedText = (data: Record<string, unknown>): string | undefined =>
  (data.replies as { package?: Submitted }[] | undefined)?.at(-1)?.package?.textSha256 ??
  requested(data)?.package?.textSha256;

/** Rules whose findings rest on what others handed in. */
const INTERNAL = ['P-06', 'P-08'];

/** A day that the input gives may not lie before another one. */
const notBefore = (
  field: string,
  title: [zh: string, en: string],
  earliest: (context: MatterContext) => { day: string | undefined; zh: string; en: string },
): CheckDefinition => ({
  title: t(...title),
  basis: ['custom'],
  run: (context: MatterContext): Refusal[] => {
    const given = context.input[field];
    const { day, zh, en } = earliest(context);
    if (typeof given !== 'string' || day === undefined || given >= day) return [];
    return [
      unmet(
        title,
        [`填写的日期 ${given} 早于${zh}（${day}）。`, `${given} lies before ${en} (${day}).`],
        ['请核对通知书或回执上的日期。', 'Check the date on the notice or receipt.'],
        field,
      ),
    ];
  },
});

const afterFiling = (field: string, zh: string, en: string): CheckDefinition =>
  notBefore(field, [zh, en], ({ data }) => ({ day: filing(data)?.filedOn, zh: '申请日', en: 'the filing date' }));

/** What must hold for the steps after the request. */
export const courseChecks: Record<string, CheckDefinition> = {
  'class-in-field': {
    title: t('核定的分类号在本中心领域内', 'The classification found lies in the fields of the centre'),
    basis: ['custom'],
    run: ({ input, data, settings }: MatterContext) =>
      outside(String(requested(data)?.kind), input, settings, [
        '确属领域外的，请提出不合格建议，情形选“不属于预审领域”。',
        'If it truly lies outside, propose to fail it on the ground of the field.',
      ]),
  },
  'nothing-of-others': {
    title: t('意见中没有涉及其他申请人的内部线索', 'An opinion tells nothing of other applicants'),
    basis: ['custom'],
    run: ({ input }: MatterContext) =>
      ((input.findings as { place: string; rule?: string }[] | undefined) ?? [])
        .filter(({ rule }) => rule !== undefined && INTERNAL.includes(rule))
        .map(({ place, rule }) =>
          unmet(
            ['意见不涉及其他申请人', 'The opinion tells nothing of others'],
            [
              `“${place}”的意见来自 ${rule}，依据是其他申请人未公开的文本或信息。`,
              `The finding on "${place}" comes from ${rule}, which rests on unpublished texts or data of other applicants.`,
            ],
            [
              '请删去这条意见；需要查清的，在“非正常申请线索”中立项核查。',
              'Take it out; if it has to be looked into, open an inquiry instead.',
            ],
            'findings',
          ),
        ),
  },
  'every-finding-answered': {
    title: t('逐条答复预审意见；不同意的说明理由', 'Every finding is answered; a disagreement gives its reason'),
    basis: ['custom'],
    run: ({ input, data }: MatterContext) => {
      const findings = (data.opinions as { findings: { place: string }[] }[] | undefined)?.at(-1)?.findings ?? [];
      const answers = (input.answers as Answer[] | undefined) ?? [];
      return findings.flatMap(({ place }, index): Refusal[] => {
        const answer = answers.find((one) => one.finding === index + 1);
        if (!answer)
          return [
            unmet(
              ['逐条答复', 'Every finding is answered'],
              [`第 ${index + 1} 条意见（${place}）没有答复。`, `Finding ${index + 1} (${place}) has no answer.`],
              ['请选择“已修改”或“不同意”并说明。', 'Say that it is corrected, or that you disagree and why.'],
              'answers',
            ),
          ];
        if (answer.answer !== 'disagreed' || (answer.reason ?? '').trim() !== '') return [];
        return [
          unmet(
            ['不同意的说明理由', 'A disagreement gives its reason'],
            [
              `第 ${index + 1} 条意见（${place}）选择了不同意，没有理由。`,
              `You disagree with finding ${index + 1} (${place}) without a reason.`,
            ],
            ['请写明理由，供预审员复核。', 'Give the reason, so that the examiner can weigh it.'],
            'answers',
          ),
        ];
      });
    },
  },
  'application-number': {
    title: t('申请号校验正确，类型与预审一致', 'The application number is valid and of the same kind'),
    basis: ['custom'],
    run: ({ input, data, today }: MatterContext) => {
      const parsed = parsePatentApplication(String(input.applicationNumber ?? ''), { today });
      if (!parsed.ok) return [{ ...parsed.reason, field: 'applicationNumber' }];
      const kind = requested(data)?.kind;
      if (parsed.value.kind === kind) return [];
      return [
        unmet(
          ['申请号的类型与预审一致', 'The number is of the kind that was examined'],
          ['申请号中的种类号与预审的专利类型不同。', 'The kind digit of the number is another one.'],
          ['请核对受理通知书上的申请号。', 'Check the number on the filing receipt.'],
          'applicationNumber',
        ),
      ];
    },
  },
  'filed-after-pass': notBefore(
    'filedOn',
    ['申请日不早于预审合格之日', 'The filing date does not lie before the pass'],
    ({ days }) => ({ day: days.pass, zh: '预审合格之日', en: 'the day of the pass' }),
  ),
  'paid-after-filing': notBefore(
    'feesPaidOn',
    ['缴费日不早于申请日', 'The day of payment does not lie before the filing date'],
    ({ input, data }) => ({
      day: (input.filedOn as string | undefined) ?? filing(data)?.filedOn,
      zh: '申请日',
      en: 'the filing date',
    }),
  ),
  'same-text': {
    title: t(
      '正式提交文本与预审合格文本一致，或有允许的差异理由',
      'The text filed is the text passed, or differs for a reason that is allowed',
    ),
    basis: ['custom'],
    run: ({ input, data }: MatterContext) => {
      const filed = filing(data)?.package?.textSha256;
      const allowed = typeof input.difference === 'string' && input.difference !== 'none';
      if (filed === examinedText(data) || allowed) return [];
      return [
        unmet(
          ['文本一致', 'The texts are the same'],
          ['正式提交的文本与预审合格文本不同。', 'The text filed differs from the text that passed.'],
          [
            '请查看逐部分比对；差异可以接受的，选择理由；否则不予提请加快。',
            'Look at the comparison; give the reason if the difference is acceptable, otherwise do not ask for the flag.',
          ],
          'difference',
        ),
      ];
    },
  },
  'flagged-after-filing': afterFiling(
    'flaggedOn',
    '加快标记日不早于申请日',
    'The flag does not come before the filing',
  ),
  'issued-after-filing': afterFiling('issuedOn', '发文日不早于申请日', 'The notice does not come before the filing'),
  'granted-after-filing': afterFiling(
    'grantedOn',
    '授权公告日不早于申请日',
    'The grant does not come before the filing',
  ),
  'replied-after-notice': notBefore(
    'repliedOn',
    ['答复日不早于发文日', 'The reply does not come before the notice'],
    ({ data }) => ({
      day: (data.officeActions as { issuedOn?: string }[] | undefined)?.at(-1)?.issuedOn,
      zh: '发文日',
      en: 'the notice',
    }),
  ),
};
