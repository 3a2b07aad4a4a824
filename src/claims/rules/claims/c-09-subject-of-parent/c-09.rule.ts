import { text as t } from '#kernel/text.ts';
import { canonical } from '../../../model/index.ts';
import { isCutName, parentsBefore, rootsOf, subjectRange } from '../../../study/claim-graph.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Longer than this it is no name but a sentence that was not divided. */
const LONGEST = 60;

export const subjectOfParent = defineRule({
  id: 'C-09',
  group: 'claims',
  title: t('从属权利要求的主题名称与被引用的一致', 'Dependent claims keep the subject name'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-25¶1', 'GL-2-2-3.3.2', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的主题名称“{text}”与被引用的权利要求{cited}的“{subject}”不一致。',
        'Claim {claim} is about “{text}”, but claim {cited}, which it cites, is about “{subject}”.',
      ),
      why: t(
        '引用部分写明编号后，应当重述被引用的权利要求的主题名称。',
        'After the number, the reference part repeats the subject name of the cited claim.',
      ),
      todo: t(
        '改为“{subject}”；若要保护另一主题，改写为独立权利要求。',
        'Write “{subject}”; if another subject is meant, make it an independent claim.',
      ),
    },
  },
  limits: [
    t(
      '缩写的名称（如“所述的方法”“所述的装置”）视为一致；同一种不一致只在首次出现处报告。',
      'Shortened names (所述的方法, 所述的装置) count as the same; one kind of difference is told where it first stands.',
    ),
    t('类型不同（产品与方法）由另一规则报告。', 'Another category is reported by another rule.'),
  ],
  *detect(study: Study): Iterable<Hit> {
    const told = new Set<string>();
    for (const claim of study.claims) {
      if (claim.kind !== 'dependent' || !claim.leading) continue;
      const own = claim.ownSubject;
      if (own === '' || own.length > LONGEST || MADE.test(own)) continue;
      const parents = parentsBefore(study, claim);
      const [parent] = parents;
      if (!parent || parents.some((one) => one.subject === own || one.subject === '')) continue;
      // Names of dependent claims are shortened; what counts is the name of the independent claim.
      const roots = rootsOf(study).get(claim) ?? [];
      const [meant] = roots;
      if (
        !meant ||
        isCutName(meant.subject) ||
        roots.some(({ subject }) => subject.length > LONGEST * 2 || isSameName(own, subject))
      )
        continue;
      const key = `${own}\n${meant.subject}`;
      if (told.has(key)) continue;
      told.add(key);
      const { start, end } = subjectRange(claim, own);
      yield {
        at: inClaim(study, claim, start, end),
        params: { claim: claim.number, cited: parent.number, subject: meant.subject },
      };
    }
  },
});

/** 权利要求1所得的X: what is cited makes X, it is not called so. */
const MADE = /^所?(?:得|制得|得到|获得|制备|生产)/;

const BRACKETS = /[([（［〔【{][^)\]）］〕】}]{0,40}[)\]）］〕】}]/g;
const plain = (name: string): string =>
  canonical(name.replace(BRACKETS, '')).replace(/所述的?|一[种个类]|[的之该中]/g, '');

/** Whether one name is the other, shortened or with words left out; or joins several names each of which is. */
function isSameName(own: string, other: string): boolean {
  const [a, b] = [plain(own), plain(other)];
  if (a === '' || b === '' || a === b || a.endsWith(b) || b.endsWith(a) || b.includes(a)) return true;
  if (a.slice(-2) === b.slice(-2) && (isWithin(a, b) || isWithin(b, a))) return true;
  const parts = a.split(/或者?|和|及|与|、/).filter((part) => part.length >= 2);
  return parts.length > 1 && parts.some((part) => b.endsWith(part));
}

/** All characters of the shorter stand in the longer, in order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
