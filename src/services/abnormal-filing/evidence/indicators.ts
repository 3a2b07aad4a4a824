import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { INDICATORS } from './definitions.ts';
import type { Filing, Indicator, IndicatorId, Likeness, Link, Records, Thresholds } from './types.ts';

type Found = Omit<Indicator, 'id' | 'group' | 'links'> & { links?: Link[] };
type Finder = (own: readonly Filing[], records: Records, limits: Thresholds) => Found | undefined;

const percent = (part: number): number => Math.floor(100 * part);
const numbers = (filings: Iterable<Filing>): string[] => [...new Set([...filings].map((one) => one.number))].sort();

/** The pairs whose texts both belong to the party, as filings. */
function pairsOf(own: readonly Filing[], likeness: readonly Likeness[]) {
  const byMatter = new Map(own.map((one) => [one.matter, one]));
  return likeness.flatMap(({ later, earlier, part }) => {
    const [a, b] = [byMatter.get(later), byMatter.get(earlier)];
    return a && b ? [{ later: a, earlier: b, part }] : [];
  });
}

const copies: Finder = (own, { likeness }, { copyPercent }) => {
  const pairs = pairsOf(own, likeness)
    .filter(({ part }) => percent(part) >= copyPercent)
    .sort((a, b) => b.part - a.part || (a.later.number < b.later.number ? -1 : 1));
  const [top] = pairs;
  if (!top) return undefined;
  // Of each request the one it is nearest to; the pairs among the rest say nothing new.
  const nearest = [...new Map(pairs.toReversed().map((one) => [one.later.number, one])).values()].sort((a, b) =>
    a.later.number < b.later.number ? -1 : 1,
  );
  const told = nearest.slice(0, 6);
  const more = nearest.length > told.length;
  return {
    value: t(`${pairs.length}对，最高${percent(top.part)}%`, `${pairs.length} pair(s), up to ${percent(top.part)} %`),
    threshold: t(`${copyPercent}%`, `${copyPercent} %`),
    wording: t(
      `${told.map((one) => `${one.later.number}有${percent(one.part)}%的文字见于${one.earlier.number}`).join('；')}${more ? '等' : ''}。`,
      `${told.map((one) => `${percent(one.part)} % of ${one.later.number} stands in ${one.earlier.number}`).join('; ')}${more ? ' and others' : ''}.`,
    ),
    matters: numbers(pairs.flatMap(({ later, earlier }) => [later, earlier])),
  };
};

const template: Finder = (own, { likeness }, { copyPercent, templatePercent, templateFilings }) => {
  const pairs = pairsOf(own, likeness).filter(
    ({ part }) => percent(part) >= templatePercent && percent(part) < copyPercent,
  );
  const matters = numbers(pairs.flatMap(({ later, earlier }) => [later, earlier]));
  if (matters.length < templateFilings) return undefined;
  const parts = pairs.map(({ part }) => percent(part));
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  return {
    value: t(`${matters.length}件，两两重合${low}%–${high}%`, `${matters.length} requests, ${low}–${high} % in common`),
    threshold: t(`${templateFilings}件、${templatePercent}%`, `${templateFilings} requests, ${templatePercent} %`),
    wording: t(
      `${matters.length}件申请的文字框架相同，两两重合${low}%至${high}%，其余部分不同。`,
      `${matters.length} requests share the frame of their text, ${low} to ${high} % between two of them; the rest differs.`,
    ),
    matters,
  };
};

const dispersed: Finder = (own, { likeness, filings }, { copyPercent }) => {
  const mine = new Map(own.map((one) => [one.matter, one]));
  const all = new Map(filings.map((one) => [one.matter, one]));
  const pairs = likeness.flatMap(({ later, earlier, part }) => {
    if (percent(part) < copyPercent) return [];
    const [a, b] = [all.get(later), all.get(earlier)];
    if (!a || !b || a.party === b.party) return [];
    const [self, other] = mine.has(later) ? [a, b] : mine.has(earlier) ? [b, a] : [];
    return self && other ? [{ self, other, part }] : [];
  });
  if (pairs.length === 0) return undefined;
  const others = new Set(pairs.map(({ other }) => other.party));
  const matters = numbers(pairs.map(({ self }) => self));
  const top = percent(Math.max(...pairs.map(({ part }) => part)));
  return {
    value: t(
      `${matters.length}件，涉及其他申请人${others.size}个，最高${top}%`,
      `${matters.length} request(s), ${others.size} other applicant(s), up to ${top} %`,
    ),
    threshold: t(`${copyPercent}%`, `${copyPercent} %`),
    wording: t(
      `${matters.join('、')}与另外${others.size}个申请人提交的文本重合，最高${top}%。`,
      `${matters.join(', ')}: the text is that of ${others.size} other applicant(s), up to ${top} %.`,
    ),
    matters,
    links: linksOf(pairs.map(({ other }) => other)),
  };
};

const monthOf = (day: PlainDate): string => day.slice(0, 7);

/** The month with most of the filings; of two alike the later one. */
function busiest(filings: readonly Filing[]): { month: string; filings: Filing[] } | undefined {
  const months = Map.groupBy(filings, (one) => monthOf(one.day));
  return [...months]
    .map(([month, members]) => ({ month, filings: members }))
    .sort((a, b) => b.filings.length - a.filings.length || (a.month < b.month ? 1 : -1))[0];
}

const volume: Finder = (own, { staff }, { monthFree, monthEach }) => {
  const developers = staff.get(own[0]!.party)?.developers;
  const most = busiest(own);
  if (developers === undefined || !most) return undefined;
  const count = most.filings.length;
  if (count <= monthFree || count <= monthEach * developers) return undefined;
  return {
    value: t(
      `${most.month} 提交${count}件，研发人员${developers}人`,
      `${count} in ${most.month}, ${developers} developer(s)`,
    ),
    threshold: t(
      `每人每月${monthEach}件，${monthFree}件以内不提示`,
      `${monthEach} per developer and month; up to ${monthFree} never questioned`,
    ),
    wording: t(
      `${most.month}提交${count}件，备案登记的研发人员${developers}人，平均每人${developers === 0 ? '无法计算' : `${Math.round((10 * count) / developers) / 10}件`}。`,
      `${count} requests in ${most.month} with ${developers} recorded developer(s).`,
    ),
    matters: numbers(most.filings),
  };
};

const noStaff: Finder = (own, { staff }) => {
  const insured = staff.get(own[0]!.party)?.insured;
  if (insured !== 0 || own.length < 2) return undefined;
  return {
    value: t(`参保0人，申请${own.length}件`, `0 insured, ${own.length} requests`),
    threshold: t('0人、2件', '0 insured, 2 requests'),
    wording: t(
      `备案登记的参保人数为0，十二个月内提交${own.length}件。`,
      `No insured staff is recorded, but there were ${own.length} requests within twelve months.`,
    ),
    matters: numbers(own),
  };
};

const inventor: Finder = (own, { words }, { inventorMonth }) => {
  const byInventor = new Map<string, Filing[]>();
  for (const filing of own)
    for (const mark of filing.marks)
      if (mark.startsWith('inventor:')) byInventor.set(mark, [...(byInventor.get(mark) ?? []), filing]);
  const over = [...byInventor].flatMap(([mark, filings]) => {
    const most = busiest(filings)!;
    return most.filings.length > inventorMonth ? [{ name: words.get(mark) ?? '某**', ...most }] : [];
  });
  const [top] = over.sort((a, b) => b.filings.length - a.filings.length);
  if (!top) return undefined;
  return {
    value: t(`${top.name} ${top.month} ${top.filings.length}件`, `${top.name}: ${top.filings.length} in ${top.month}`),
    threshold: t(`每人每月${inventorMonth}件`, `${inventorMonth} per inventor and month`),
    wording: t(
      `${over.map((one) => `发明人${one.name}在${one.month}列名${one.filings.length}件`).join('；')}。`,
      `${over.map((one) => `inventor ${one.name} is named by ${one.filings.length} requests of ${one.month}`).join('; ')}.`,
    ),
    matters: numbers(over.flatMap(({ filings }) => filings)),
  };
};

const KINDS: Record<string, Text> = {
  phone: t('电话', 'telephone'),
  address: t('地址', 'address'),
  agent: t('代理师', 'attorney'),
};

const contacts: Finder = (own, { filings, words }, { contactsMost, agentMost }) => {
  const [{ party }] = own as [Filing];
  const marks = [...new Set(own.flatMap((one) => one.marks))].filter((mark) => !mark.startsWith('inventor:'));
  const shared = marks.flatMap((mark) => {
    const others = filings.filter((one) => one.party !== party && one.marks.includes(mark));
    const parties = new Set(others.map((one) => one.party));
    const kind = mark.slice(0, mark.indexOf(':'));
    if (parties.size <= (kind === 'agent' ? agentMost : contactsMost)) return [];
    return [{ mark, kind, others, count: parties.size, mine: own.filter((one) => one.marks.includes(mark)) }];
  });
  if (shared.length === 0) return undefined;
  const named = shared.map(({ mark, kind, count }) =>
    t(
      `${KINDS[kind]?.zh ?? kind}${words.get(mark) ?? '****'}另有${count}个申请人使用`,
      `the ${KINDS[kind]?.en ?? kind} ${words.get(mark) ?? '****'} is used by ${count} other applicants`,
    ),
  );
  return {
    value: t(
      shared.map(({ kind, count }) => `${KINDS[kind]?.zh ?? kind}：${count}个`).join('，'),
      shared.map(({ kind, count }) => `${KINDS[kind]?.en ?? kind}: ${count}`).join(', '),
    ),
    threshold: t(
      `电话、地址${contactsMost}个，代理师${agentMost}个`,
      `${contactsMost} for telephone and address, ${agentMost} for an attorney`,
    ),
    wording: t(`${named.map((one) => one.zh).join('；')}。`, `${named.map((one) => one.en).join('; ')}.`),
    matters: numbers(shared.flatMap(({ mine }) => mine)),
    links: linksOf(shared.flatMap(({ others }) => others)),
  };
};

const WHAT = { inventor: t('变更发明人', 'inventors changed'), assignment: t('转让', 'assigned') };

const changes: Finder = (own, records, { changeDays }) => {
  const byMatter = new Map(own.map((one) => [one.matter, one]));
  const found = records.changes.flatMap((change) => {
    const filing = byMatter.get(change.matter);
    return filing && change.days >= 0 && change.days <= changeDays ? [{ ...change, filing }] : [];
  });
  if (found.length === 0) return undefined;
  const matters = numbers(found.map(({ filing }) => filing));
  return {
    value: t(`${matters.length}件`, `${matters.length} request(s)`),
    threshold: t(`提交后${changeDays}天内`, `within ${changeDays} days`),
    wording: t(
      `${found.map((one) => `${one.filing.number}提交后第${one.days}天（${one.on}）${WHAT[one.kind].zh}`).join('；')}。`,
      `${found.map((one) => `${one.filing.number}: ${WHAT[one.kind].en} on day ${one.days} (${one.on})`).join('; ')}.`,
    ),
    matters,
  };
};

function linksOf(others: readonly Filing[]): Link[] {
  return [...Map.groupBy(others, (one) => one.party)]
    .map(([party, filings]) => ({ party, matters: numbers(filings) }))
    .sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** In the order in which they are told: what weighs most in practice stands first. */
const FINDERS: Record<IndicatorId, Finder> = {
  copies,
  dispersed,
  template,
  volume,
  'no-staff': noStaff,
  inventor,
  contacts,
  changes,
};

/** The indicators of one party's filings that reach their thresholds. */
export function indicatorsOf(own: readonly Filing[], records: Records, limits: Thresholds): Indicator[] {
  if (own.length === 0) return [];
  return (Object.keys(FINDERS) as IndicatorId[]).flatMap((id) => {
    const found = FINDERS[id](own, records, limits);
    return found ? [{ id, group: INDICATORS[id].group, ...found, links: found.links ?? [] }] : [];
  });
}
