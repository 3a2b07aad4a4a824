import { text as t } from '#kernel/text.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import {
  ancestorsOf,
  candidateTerms,
  type Lineage,
  lineageOf,
  nearestTerm,
  type Orphan,
  ordinalAt,
  orphansOf,
  type Stream,
  spanOf,
  streamOf,
} from '../../../study/terms/index.ts';
import { defineRule, type Hit, type RuleMessage } from '../../rule.ts';

const why = t(
  '“所述”“该”“上述”指代前文已出现的技术特征；前文没有的，保护范围不清楚。',
  '“所述”, “该” and “上述” take up a feature named before; where none was, the scope is unclear.',
);
const lacking = t('权利要求{claim}中的“{text}”缺乏引用基础：', 'In claim {claim}, “{text}” has no antecedent: ');
const join = (head: typeof why, zh: string, en: string) => t(head.zh + zh, head.en + en);

const messages: { default: RuleMessage } & Record<string, RuleMessage> = {
  default: {
    what: join(
      lacking,
      '前文及其引用的权利要求中没有出现“{term}”。',
      '“{term}” appears neither before it nor in the claims cited.',
    ),
    why,
    todo: t(
      '首次出现时改为“{first}”，或者在前面先写明{term}。',
      'Where it first appears write “{first}”, or name {term} before.',
    ),
  },
  candidate: {
    what: join(
      lacking,
      '前文及其引用的权利要求中只有“{candidate}”。',
      'only “{candidate}” appears before it or in the claims cited.',
    ),
    why,
    todo: t(
      '如指同一特征，统一用语，改为“所述{candidate}”；如是另一特征，首次出现时改为“{first}”。',
      'If it is the same feature, use one name: “所述{candidate}”; if another, write “{first}” where it first appears.',
    ),
  },
  elsewhere: {
    what: join(
      lacking,
      '“{term}”首次出现在权利要求{other}，但本项不引用它。',
      '“{term}” first appears in claim {other}, which this claim does not cite.',
    ),
    why,
    todo: t(
      '改引权利要求{other}，或者在本项先写明“{first}”。',
      'Cite claim {other} instead, or name “{first}” in this claim first.',
    ),
  },
  later: {
    what: join(lacking, '“{term}”在本项后文才出现。', '“{term}” is named only later in the claim.'),
    why,
    todo: t('调整语序，先写明“{first}”再用“所述{term}”。', 'Reorder: name “{first}” before “所述{term}”.'),
  },
  inherited: {
    what: join(
      lacking,
      '所引的权利要求{via}在引用权利要求{missing}时，前文没有“{term}”（该词见于权利要求{other}）{more}。',
      'claim {via}, which it cites, has no “{term}” before where it cites claim {missing} (it appears in claim {other}){more}.',
    ),
    why: t(
      '引用在前多项权利要求的，其用语在每一种引用关系下都应有引用基础。',
      'A claim that builds on several alternatives needs the antecedent along each of them.',
    ),
    todo: t(
      '在本项先写明“{first}”，或者调整权利要求{via}的引用关系。',
      'Name “{first}” in this claim first, or change which claims claim {via} cites.',
    ),
  },
  paths: {
    what: join(
      lacking,
      '引用权利要求{missing}时，前文没有“{term}”（该词见于权利要求{other}）{more}。',
      'along claim {missing} there is no “{term}” before (it appears in claim {other}){more}.',
    ),
    why: t(
      '引用在前多项权利要求的，其用语在每一种引用关系下都应有引用基础。',
      'A claim that cites several claims needs the antecedent along each of them.',
    ),
    todo: t(
      '删去对权利要求{missing}的引用，或者在本项先写明“{first}”。',
      'Do not cite claim {missing}, or name “{first}” in this claim first.',
    ),
  },
};

export const antecedentBasis = defineRule({
  id: 'C-23',
  group: 'claims',
  title: t('“所述”的特征有引用基础', 'Antecedent for every “said” feature'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.4', 'GL-2-2-3.2.2'],
  needs: ['claims'],
  messages,
  limits: [
    t('“所述A和B”“所述A、B”只查A；“所述A的B”查A，B不查。', 'Of “所述A和B” and “所述A的B” only A is looked for.'),
    t(
      '前文有含该词的更长名称（永磁同步电机、第一安装板）即视为已出现，不辨是否为同一物。',
      'A longer name that ends in the term (永磁同步电机 for 电机) counts as its introduction, whether or not the same thing is meant.',
    ),
    t(
      '“所述步骤”“该方法”“所述公式”、单个字母的变量、以动词或介词开头的整句不查；“该”比“所述”宽松。',
      'Steps, methods, formulas, single-letter variables and clauses that open with a verb or preposition are not judged; “该” is judged less strictly.',
    ),
    t(
      '已知名称后接可能是动词、部位或属性的词时不报，因此个别复合名称（如“所述底座调平螺母”）会漏报；词表里没有的动词偶尔被当作名称的一部分。',
      'A known name followed by what may be a verb, a part or a property is let pass, so that a few compounds are missed; now and then a verb outside the word lists is taken for a part of the name.',
    ),
    t(
      '以动词开头、后接已知名称的（所述提供涂料、所述驱动电机）不报；带序号或四字以上的名称，前文有以它开头的更长名称即视为已出现。',
      'A verb with a known name after it (所述驱动电机 for 电机) is let pass; a name with an ordinal or of four characters and more counts as named where a longer name begins with it.',
    ),
    t(
      '所引权利要求不存在、在后或文字中断的，该引用路径不判断。',
      'Along a citation that is missing, later or broken off nothing is judged.',
    ),
    t(
      '同一用语在一项中只报首次；父项已报的，从属项不再报；引用“前述任一权利要求”的，任何一项出现过即可。',
      'A term is reported once in a claim and not again in the claims that depend on it; where all earlier claims are cited at once, one that names it is enough.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const orphans = study.view(orphansOf);
    for (let i = 0; i < orphans.length; i++) {
      const orphan = orphans[i]!;
      const costly = i < MOST_PROPOSALS;
      if (orphan.known === 'no') yield hitOf(study, orphan, costly);
      else {
        // The alternatives that lack one term usually lack others too: one finding tells them all.
        const same = [orphan];
        while (i + 1 < orphans.length && sameGap(orphan, orphans[i + 1]!)) same.push(orphans[++i]!);
        yield pathHit(study, same);
      }
    }
  },
});

/** Beyond these nobody reads, and looking for proposals would cost too much. */
const MOST_PROPOSALS = 60;

const sameGap = (a: Orphan, b: Orphan): boolean =>
  a.claim === b.claim && b.known === 'partly' && a.via === b.via && a.missing.join() === b.missing.join();

/** The words of a term as written, its reference signs and blanks included only where they stand inside it. */
function wordsOf(study: Study, stream: Stream, start: number, end: number): string {
  const span = spanOf(study, stream, start, end);
  const claim = study.claims[stream.claim[start]!]!;
  return claim.text.slice(span.start, span.end).replace(/\s+/g, '');
}

const placeOf = (study: Study, stream: Stream, start: number, end: number) => {
  const span = spanOf(study, stream, start, end);
  return inClaim(study, study.claims[stream.claim[start]!]!, span.start, span.end);
};

const firstOf = (term: string): string => (ordinalAt(term, 0) > 0 || /^[一两多各每]/.test(term) ? term : `一${term}`);

const numbersOf = (study: Study, orders: readonly number[]): string =>
  [...new Set(orders.map((order) => study.claims[order]!.number))].sort((a, b) => a - b).join('、');

function hitOf(study: Study, orphan: Orphan, propose: boolean): Hit {
  const stream = study.view(streamOf);
  const lineage = study.view(lineageOf);
  const term = wordsOf(study, stream, orphan.term, orphan.end);
  const at = placeOf(study, stream, orphan.start, orphan.end);
  const params = { claim: study.claims[orphan.claim]!.number, term, first: firstOf(term) };
  if (!propose) return { at, params };
  const home = homeOf(study, orphan);
  if (home) {
    const other = study.claims[home.claim]!.number;
    const note = t(`“${term}”首次出现在权利要求${other}`, `“${term}” first appears in claim ${other}`);
    const related = [{ at: placeOf(study, stream, home.at, home.at + orphan.end - orphan.term), note }];
    return { at, message: 'elsewhere', params: { ...params, other }, related };
  }
  const path = ancestorsOf(lineage, orphan.claim, 40);
  const later = namedAt(stream, orphan.claim, stream.text.slice(orphan.term, orphan.end), orphan.end);
  const candidate = nearestTerm(
    stream.text.slice(orphan.term, orphan.end),
    [...path].reverse().flatMap((order) => candidateTerms(study, order).filter(({ end }) => end <= orphan.start)),
  );
  if (later >= 0) {
    const note = t('在此处才写明', 'it is named only here');
    return {
      at,
      message: 'later',
      params,
      related: [{ at: placeOf(study, stream, later, later + orphan.end - orphan.term), note }],
    };
  }
  if (!candidate) return { at, params };
  const words = wordsOf(study, stream, candidate.start, candidate.end);
  const note = t('前文中最接近的用语', 'the nearest term named before');
  return {
    at,
    message: 'candidate',
    params: { ...params, candidate: words },
    related: [{ at: placeOf(study, stream, candidate.start, candidate.end), note }],
  };
}

/**
 * The first earlier claim that introduces the term and that this claim could cite instead: of its own family, or one that
 * protects the same subject. None for an independent claim.
 */
function homeOf(study: Study, { claim, term, end, elsewhere }: Orphan): { claim: number; at: number } | undefined {
  const lineage = study.view(lineageOf);
  const stream = study.view(streamOf);
  const root = rootOf(lineage, claim);
  if (root === claim) return undefined;
  const own = study.claims[claim]!;
  const words = stream.text.slice(term, end);
  const path = new Set(ancestorsOf(lineage, claim));
  const homes = elsewhere.filter((order) => order < claim && !path.has(order)).reverse();
  const family = homes.filter((order) => rootOf(lineage, order) === root);
  const same = homes.filter((order) => study.claims[order]!.subject === own.subject);
  for (const order of [...family, ...same]) {
    const at = introducedAt(stream, order, words, stream.starts[order]!);
    if (at >= 0) return { claim: order, at };
  }
  return undefined;
}

/** An introduction is looked for no further than this. */
const MOST_READ = 20_000;

/** Where a claim names words without an article before them; -1 where it does not. */
function introducedAt(stream: Stream, order: number, words: string, from: number): number {
  const text = stream.text.slice(from, Math.min(stream.starts[order + 1]!, from + MOST_READ));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!'述说该称'.includes(stream.text[from + at - 1] ?? '-')) return from + at;
  return -1;
}

/** Where a claim names words as a thing it has (包括, 设有, 一): what a verb acts on or a noun carries is no introduction. */
function namedAt(stream: Stream, order: number, words: string, from: number): number {
  for (let at = introducedAt(stream, order, words, from); at >= 0; at = introducedAt(stream, order, words, at + 1)) {
    const before = stream.text.slice(Math.max(from, at - 40), at);
    if (/[一两]$|[一两几各多][个种根条块片组对只台套件层]$/.test(before)) return at;
    const having =
      /^.*(?:包括|包含|含有|具有|设有|设置有|装有|安装有|开有|开设有|连接有|带有|配有|还有|提供|形成有)(.*)$/.exec(
        before,
      );
    if (having && !/所述|上述|该/.test(having[1]!) && /^$|[和与及或|]$/.test(having[1]!)) return at;
  }
  return -1;
}

function rootOf({ sources }: Lineage, claim: number): number {
  let one = claim;
  for (let depth = 0; depth < 400; depth++) {
    const next = sources[one]!.find(({ claims }) => claims.length > 0)?.claims[0];
    if (next === undefined) return one;
    one = next;
  }
  return one;
}

function pathHit(study: Study, orphans: Orphan[]): Hit {
  const stream = study.view(streamOf);
  const [first, ...rest] = orphans as [Orphan, ...Orphan[]];
  const term = wordsOf(study, stream, first.term, first.end);
  const missing = numbersOf(study, first.missing.length > 0 ? first.missing : [first.claim]);
  const inherited = first.via !== first.claim;
  const others = rest.map((one) => wordsOf(study, stream, one.term, one.end));
  return {
    at: placeOf(study, stream, first.start, first.end),
    message: inherited ? 'inherited' : 'paths',
    params: {
      claim: study.claims[first.claim]!.number,
      term,
      first: firstOf(term),
      missing,
      ...(inherited ? { via: study.claims[first.via]!.number } : {}),
      other: numbersOf(study, first.elsewhere.filter((order) => order !== first.claim).slice(-1)),
      more: others.length === 0 ? t('', '') : t(`；“${others.join('”“')}”亦同`, `; likewise “${others.join('”, “')}”`),
    },
    related: rest.map((one) => ({
      at: placeOf(study, stream, one.start, one.end),
      note: t('同样缺乏引用基础', 'lacks its antecedent likewise'),
    })),
  };
}
