import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { parsePatentApplication } from '#kernel/numbers/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { groundTitle, HELD_IN, missingEvidence, NEEDS, type RecordKind } from './evidence.ts';
import { APPLICATION_KINDS, ASKING, ENDINGS, EXCLUSIONS, labelsOf, type PriorityLaw, type Topic } from './law.ts';

interface Entry {
  key: string;
  state: string;
  [field: string]: unknown;
}

/** What is filed, as the form hands it in. */
interface Asked {
  kind: string;
  right?: string;
  application: string[];
  firstAction?: boolean;
  electronic: boolean;
  exclusions?: string[];
  exceptionReason?: string;
  askedAs: string;
  applicants: { name: string; code?: string; consents: boolean }[];
  agencyCode?: string;
  grounds?: { ground: string }[];
  caseGrounds?: { ground: string }[];
  evidence?: { kind: RecordKind; record: string; title: string; asOf: PlainDate }[];
}

const asked = ({ input }: MatterContext): Asked => input as unknown as Asked;
const isApplication = (kind: string): boolean => (APPLICATION_KINDS as readonly string[]).includes(kind);
const groundsOf = (one: Asked): string[] =>
  ((one.kind === 'invalidation' ? one.caseGrounds : one.grounds) ?? []).map(({ ground }) => ground);
const entries = ({ facts }: MatterContext, id: string): Entry[] => (facts[id] ?? []) as Entry[];
const entry = ({ facts }: MatterContext, id: string): Entry | undefined => facts[id] as Entry | undefined;
const quoted = (words: readonly string[], lang: 'zh' | 'en') => words.join(lang === 'zh' ? '、' : ', ');

/** The records ticked that the registers still hold, those of closed cases left out; pre-examinations are read by the clerk. */
function standingRecords(context: MatterContext): RecordKind[] {
  const { evidence = [], application } = asked(context);
  return evidence.flatMap(({ kind, record }) => {
    if (kind !== 'adjudication') return [kind];
    const found = entries(context, 'disputes').find((one) => one.key === record);
    return found?.state === 'pending' && found.patent === application[0] ? [kind] : [];
  });
}

/** The named judgements of a request, under the measures of its day. */
export function checksUnder(law: PriorityLaw): Record<string, CheckDefinition> {
  const define = (
    topic: Topic,
    title: Text,
    judge: (context: MatterContext, say: (reason: Text, next: Text, field?: string) => Refusal) => (Refusal | false)[],
  ): CheckDefinition => ({
    title,
    basis: law.basis[topic],
    run: (context) =>
      judge(context, (reason, next, field) =>
        unmet(title, reason, next, { basis: law.basis[topic], ...(field ? { field } : {}) }),
      ).filter((one) => one !== false),
  });

  return {
    'number-fits': define('scope', t('号码与案件类型相符', 'The number fits the kind'), (context, say) => {
      const { kind, right, application } = asked(context);
      const parsed = parsePatentApplication(application[0] ?? '', { today: context.today });
      const wanted = isApplication(kind) ? kind : right;
      return [
        parsed.ok &&
          parsed.value.kind !== wanted &&
          say(
            t('申请号中的种类与所选的案件类型不一致。', 'The kind in the number is not the one chosen.'),
            t('请核对申请号和案件类型。', 'Check the number and the kind.'),
            'application',
          ),
      ];
    }),
    'in-scope': define(
      'scope',
      t(
        '发明处于实质审查且未发出第一次审查意见；或者实用新型、外观设计申请，复审、无效宣告案件',
        'An invention in substantive examination without a first action, a utility model, a design, a re-examination or an invalidation',
      ),
      (context, say) => {
        const one = asked(context);
        const known = entry(context, 'patent');
        const outside = EXCLUSIONS.filter(
          ({ value, topic }) => topic === 'scope' && one.exclusions?.includes(value),
        ).map(({ value }) => value);
        const names = labelsOf(outside, EXCLUSIONS);
        return [
          one.firstAction === true &&
            say(
              t('已经发出第一次审查意见通知书。', 'A first office action was issued.'),
              t('不能再请求优先审查，请按通知书答复。', 'Priority is closed to it; answer the office action.'),
              'firstAction',
            ),
          outside.length > 0 &&
            say(
              t(`不适用本办法：${names.zh}。`, `The measures do not apply: ${names.en}.`),
              t('该通道已经加快审查，无需再请求。', 'That channel is fast already; nothing needs to be asked.'),
              'exclusions',
            ),
          known !== undefined &&
            one.kind !== 'invalidation' &&
            (known.state === 'ended' || (known.state === 'in-force' && isApplication(one.kind))) &&
            say(
              known.state === 'ended'
                ? t('登记簿中该申请已经终结。', 'By the register the application has ended.')
                : t('登记簿中该专利已经授权。', 'By the register the patent is granted.'),
              t('请核对申请号；登记有误的请附证明与我局联系。', 'Check the number, or tell the office with proof.'),
              'application',
            ),
          known !== undefined &&
            one.kind === 'invalidation' &&
            known.state === 'pending' &&
            say(
              t(
                '登记簿中该申请尚未授权，不能成为无效宣告的对象。',
                'It is not granted yet, so it cannot be invalidated.',
              ),
              t('请核对专利号。', 'Check the number.'),
              'application',
            ),
        ];
      },
    ),
    'who-may-ask': define(
      'caseGrounds',
      t('请求人身份与案件类型、理由相符', 'Who asks fits the kind and the grounds'),
      (context, say) => {
        const { kind, askedAs, caseGrounds = [] } = asked(context);
        const role = ASKING.find(({ value }) => value === askedAs)!;
        if (!role.for.includes(kind))
          return [
            say(
              t(`${role.label.zh}不能就这类案件提出请求。`, `${role.label.en}: not for this kind of case.`),
              t('请核对请求人身份和案件类型。', 'Check who asks and the kind.'),
              'askedAs',
            ),
          ];
        const own =
          askedAs === 'office-or-court' ? 'dispute' : askedAs === 'arbitration-body' ? 'arbitration' : undefined;
        if (own === undefined) return [];
        if (caseGrounds.length !== 1 || caseGrounds[0]?.ground !== own)
          return [
            say(
              t(
                `${role.label.zh}只能以“${groundTitle(own).zh}”为理由。`,
                `${role.label.en}: only on the ground "${groundTitle(own).en}".`,
              ),
              t('请改选理由。', 'Choose that ground.'),
              'caseGrounds',
            ),
          ];
        return [
          say(
            t(
              '这些机关可以直接请求，只需说明理由，不需要推荐意见。',
              'These bodies ask directly, giving reasons only.',
            ),
            t('请直接向国家知识产权局提出。', 'Address the request to the national office.'),
            'askedAs',
          ),
        ];
      },
    ),
    'recommendation-needed': define(
      'material',
      t('请求需要推荐意见', 'The request needs a recommendation'),
      (context, say) => {
        const one = asked(context);
        const grounds = groundsOf(one);
        return [
          law.earlyFilingDirect &&
            isApplication(one.kind) &&
            grounds.length === 1 &&
            grounds[0] === 'early-filing' &&
            say(
              t('仅以理由④请求的，不需要推荐意见。', 'A request on ground ④ alone needs no recommendation.'),
              t('请直接向国家知识产权局提出请求并附证明。', 'Ask the national office directly, with the proof.'),
              'grounds',
            ),
        ];
      },
    ),
    'ground-proved': define('material', t('每项理由都有证据', 'Every ground has its proof'), (context, say) => {
      const one = asked(context);
      const missing = missingEvidence({
        grounds: groundsOf(one),
        records: standingRecords(context),
        documents: NEEDS.map(({ field }) => field).filter((field) => {
          const files = context.input[field];
          return Array.isArray(files) && files.length > 0;
        }),
      });
      return missing.map(({ ground, title, field }) => {
        const label = groundTitle(ground);
        return say(
          t(`“${label.zh}”缺少：${title.zh}。`, `"${label.en}" lacks: ${title.en}.`),
          t('请上传该证明，或勾选能够单独证明的在案记录。', 'Hand it in, or tick a record that proves it by itself.'),
          field,
        );
      });
    }),
    'records-stand': define('material', t('采用的记录都在案', 'Every record used is on file'), (context, say) => {
      const wrong = (asked(context).evidence ?? []).filter(({ kind, record }) => {
        const held = HELD_IN[kind];
        return held !== undefined && !entries(context, held.fact).some((found) => found.key === record);
      });
      const numbers = wrong.map(({ record }) => record);
      return [
        wrong.length > 0 &&
          say(
            t(`登记簿中没有：${quoted(numbers, 'zh')}。`, `Not in the registers: ${quoted(numbers, 'en')}.`),
            t('请重新查询并勾选。', 'Look the records up again and tick them.'),
            'evidence',
          ),
      ];
    }),
    'not-refused': define(
      'refused',
      t('不属于一般不予优先审查的情形', 'None of the cases that are normally refused'),
      (context, say) => {
        const one = asked(context);
        const told = EXCLUSIONS.filter(
          ({ value, topic }) => topic === 'refused' && one.exclusions?.includes(value),
        ).map(({ value }) => value);
        const before = entries(context, 'accelerated').find(
          ({ state, kind, key }) =>
            ['accelerated', 'closed', 'ended'].includes(state) &&
            kind === one.kind &&
            key !== context.matter.publicNumber,
        );
        const excused = (one.exceptionReason ?? '') !== '';
        const names = labelsOf(told, EXCLUSIONS);
        return [
          told.length > 0 &&
            !excused &&
            say(
              t(`一般不予优先审查：${names.zh}。`, `Normally refused: ${names.en}.`),
              t('确有特殊理由的，请写明；否则不要提交。', 'Say why it is special, or do not file it.'),
              'exceptionReason',
            ),
          before !== undefined &&
            !(excused && told.includes('accelerated')) &&
            say(
              t(
                `${before.key}中该案在同一程序已经优先审查。`,
                `By ${before.key} it was accelerated in the same procedure.`,
              ),
              t('确有特殊理由的，请勾选该情形并写明。', 'If the case is special, tick that and say why.'),
              'exclusions',
            ),
        ];
      },
    ),
    'all-agree': define(
      'consent',
      t('全体申请人、复审请求人或专利权人同意', 'All applicants, requesters or patentees agree'),
      (context, say) => {
        const against = asked(context)
          .applicants.filter(({ consents }) => !consents)
          .map(({ name }) => name);
        return [
          against.length > 0 &&
            say(
              t(`没有同意的有：${quoted(against, 'zh')}。`, `Without consent: ${quoted(against, 'en')}.`),
              t('取得同意后再提交。', 'Obtain the consent, then file.'),
              'applicants',
            ),
        ];
      },
    ),
    electronic: define('electronic', t('以电子形式提交的案件', 'Filed electronically'), (context, say) => [
      asked(context).electronic === false &&
        say(
          t('优先审查只适用于电子形式的案件。', 'Priority is open to electronic files only.'),
          t('请先办理纸件转电子申请。', 'Have the paper file turned into an electronic one first.'),
          'electronic',
        ),
    ]),
    'agency-named': define(
      'material',
      t('委托代理的写明代理机构', 'Where an agency acts, it is named'),
      (context, say) => {
        const { agencyCode } = asked(context);
        const own = entry(context, 'agency');
        return [
          context.actor.agency !== null &&
            agencyCode === undefined &&
            say(
              t('您以代理机构身份提交，但没有填写机构代码。', 'You act as an agency, but its code is missing.'),
              t('请填写五位机构代码。', 'Give the five digits of its code.'),
              'agencyCode',
            ),
          own !== undefined &&
            agencyCode !== undefined &&
            own.key !== agencyCode &&
            say(
              t(`名录中贵机构的代码是 ${own.key}。`, `In the register your agency has the code ${own.key}.`),
              t('请核对机构代码。', 'Check the code.'),
              'agencyCode',
            ),
        ];
      },
    ),
    ...(law.barMonths === undefined ? {} : { 'not-barred': notBarred(law) }),
    'first-in-line': define('numbers', t('按到达先后使用名额', 'Places go by the order of arrival'), (context, say) => {
      const mine = context.matter.publicNumber;
      const ahead = entries(context, 'line')
        .map(({ key }) => key)
        .filter((key) => key < mine)
        .sort();
      return [
        ahead.length > 0 &&
          say(
            t(`${ahead[0]}先到，仍在等待名额。`, `${ahead[0]} came first and still waits for a place.`),
            t(`请先办理${ahead[0]}。`, `Take ${ahead[0]} first.`),
          ),
      ];
    }),
    'period-end': define('numbers', t('轮候到下一年度', 'In line until the next year'), (context, say) => {
      const next = addDays(context.year.end, 1);
      return [
        context.input.resumesOn !== next &&
          say(
            t(`下一期名额从${next}开始。`, `The next period begins on ${next}.`),
            t(`请填写${next}。`, `Give ${next}.`),
            'resumesOn',
          ),
      ];
    }),
    'ending-fits': define('end', t('终止原因与程序相符', 'The reason fits the procedure'), (context, say) => {
      const { kind } = context.data.request as Asked;
      const reason = ENDINGS.find(({ value }) => value === context.input.reason)!;
      const fits = reason.topic === 'both' || reason.topic === (isApplication(kind) ? 'end' : 'caseEnd');
      return [
        !fits &&
          say(
            t(`“${reason.label.zh}”不适用于这类案件。`, `"${reason.label.en}" is no reason in this kind of case.`),
            t('请改选原因。', 'Choose another reason.'),
            'reason',
          ),
      ];
    }),
    'agency-acted': define(
      'bar',
      t('认定的机构确为本案代理机构', 'The agency found against acts in this case'),
      (context, say) => {
        const { agencyCode } = context.data.request as Asked;
        return [
          context.input.badFaithOf === 'agency' &&
            agencyCode === undefined &&
            say(
              t('本案没有代理机构。', 'No agency acts in this case.'),
              t('请改选失信主体。', 'Choose whom it is found against.'),
              'badFaithOf',
            ),
        ];
      },
    ),
  };
}

const notBarred = (law: PriorityLaw): CheckDefinition => {
  const title = t('请求人和代理机构近一年没有优先审查失信认定', 'No finding of bad faith in the last year');
  return {
    title,
    basis: law.basis.bar,
    run: (context) =>
      (['barRequester', 'barAgency', 'barMandate'] as const).flatMap((id) => {
        const found = entry(context, id);
        const until = found?.barred_until as PlainDate | undefined;
        if (!found || until === undefined || until < context.today) return [];
        return [
          unmet(
            title,
            t(
              `${found.name}于${found.found_on}被认定失信，至${until}不予受理其请求。`,
              `${found.name} was found in bad faith on ${found.found_on}: no request of theirs is accepted until ${until}.`,
            ),
            id === 'barRequester'
              ? t(`请在${until}之后提出。`, `Ask after ${until}.`)
              : t(`请在${until}之后提出，或者更换代理机构。`, `Ask after ${until}, or with another agency.`),
            { basis: law.basis.bar, ...(id === 'barAgency' ? { field: 'agencyCode' } : {}) },
          ),
        ];
      }),
  };
};
