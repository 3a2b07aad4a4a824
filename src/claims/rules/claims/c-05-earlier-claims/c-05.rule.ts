import { text as t } from '#kernel/text.ts';
import type { AnalysedClaim, Reference } from '../../../model/index.ts';
import { missingOf, type Numbering, numbering } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t('从属权利要求只能引用在前的权利要求。', 'A dependent claim may refer to preceding claims only.');
const correct = t('改为引用在前的、实际存在的权利要求。', 'Refer to a claim that exists and stands before it.');

export const earlierClaims = defineRule({
  id: 'C-05',
  group: 'claims',
  title: t('只能引用在前的权利要求', 'References to preceding claims only'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-25¶2', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}引用了在后的权利要求{cited}。',
        'Claim {claim} refers to claim {cited}, which follows it.',
      ),
      why,
      todo: correct,
    },
    self: {
      what: t('权利要求{claim}引用了自己。', 'Claim {claim} refers to itself.'),
      why,
      todo: correct,
    },
    circular: {
      what: t('权利要求{claim}与权利要求{cited}互相引用。', 'Claim {claim} and claim {cited} refer to each other.'),
      why,
      todo: correct,
    },
    missing: {
      what: t(
        '权利要求{claim}引用的权利要求{cited}不存在。',
        'Claim {claim} refers to claim {cited}, which does not exist.',
      ),
      why,
      todo: correct,
    },
    lost: {
      what: t('权利要求{claim}的引用部分没有写编号。', 'Claim {claim} refers to a claim without giving its number.'),
      why: t('引用部分应当写明引用的权利要求的编号。', 'The reference part must state the number of the cited claim.'),
      todo: t('补写被引用的权利要求的编号。', 'Add the number of the claim it refers to.'),
    },
    gap: {
      what: t(
        '权利要求{claim}引用的编号（{cited}）在权利要求书中没有。',
        'Claim {claim} refers to numbers ({cited}) that are not among the claims.',
      ),
      why,
      todo: t('核对是否缺页或编号有误。', 'Check for lost pages or wrong numbers.'),
    },
    absent: {
      what: t(
        '多项权利要求引用的编号（{cited}）在权利要求书中没有。',
        'Numbers that several claims refer to ({cited}) are not among the claims.',
      ),
      why,
      todo: t('核对是否缺页或编号有误。', 'Check for lost pages or wrong numbers.'),
    },
  },
  limits: [
    t(
      '缺页造成的缺号只报告一次；没有编号的权利要求按其位置视为有相应编号。',
      'Numbers lost with pages are told once; a claim without a number counts as bearing the one its place asks for.',
    ),
    t(
      '独立权利要求引用在后或不存在的权利要求时为警告。',
      'For an independent claim that cites a later or missing claim it is a warning.',
    ),
  ],
  *detect(study: Study): Iterable<Hit> {
    const numbers = numbering(study);
    const absent = new Set<number>();
    let firstAbsent: Hit | undefined;
    const citing = new Set<AnalysedClaim>();
    for (const claim of study.claims) {
      if (claim.references.length === 0) continue;
      for (const reference of claim.references) {
        const at = inClaim(study, claim, reference.start, reference.end);
        const wrong = wrongIn(study, numbers, claim, reference);
        if (!wrong) continue;
        if (wrong.absent) {
          for (const n of wrong.absent) absent.add(n);
          citing.add(claim);
          firstAbsent ??= { at, params: { claim: claim.number } };
        } else {
          const params = { claim: claim.number, cited: wrong.cited };
          const hit: Hit = { at, message: wrong.message, params };
          yield claim.opening.includes(reference) ? hit : { ...hit, severity: 'W' };
        }
      }
    }
    if (firstAbsent)
      yield {
        ...firstAbsent,
        message: citing.size > 1 ? 'absent' : 'gap',
        params: { ...firstAbsent.params, cited: shown([...absent].sort((a, b) => a - b)) },
      };
  },
});

interface Wrong {
  message: string;
  cited: string;
  absent?: number[];
}

function wrongIn(study: Study, numbers: Numbering, claim: AnalysedClaim, reference: Reference): Wrong | undefined {
  const cited = reference.numbers;
  if (cited.length === 0) return reference.relative ? undefined : { message: 'lost', cited: '' };
  const last = cited.at(-1)!;
  if (claim.number > 0) {
    if (cited.includes(claim.number)) return { message: 'self', cited: `${claim.number}` };
    if (last > claim.number) {
      const later = cited.filter((n) => n > claim.number);
      const exists = later.find((n) => numbers.present.has(n));
      if (exists === undefined) return { message: 'missing', cited: shown(later) };
      const back = study.byNumber.get(exists)?.parents.includes(claim.number);
      return { message: back ? 'circular' : 'default', cited: shown(later) };
    }
  }
  const missing = missingOf(numbers, cited);
  if (missing.length === 0) return undefined;
  // Below the highest number a missing one left a gap: pages were lost, or a number was dropped.
  return missing[0]! > 0 && missing.at(-1)! < numbers.highest
    ? { message: 'absent', cited: '', absent: missing }
    : { message: 'missing', cited: shown(missing) };
}

const shown = (numbers: number[]): string =>
  numbers.length > 10 ? `${numbers.slice(0, 10).join('、')}…` : numbers.join('、');
