import { actsFor } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import type { FormulaFault, FormulaStep } from '#engine/formula/index.ts';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type PlainDate, plainDate, yearOf } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import {
  COUNTED,
  type QuotaInputs,
  type QuotaNumbers,
  type QuotaRules,
  quotaInputs,
  quotaOf,
  quotaRules,
  usedOf,
} from '#services/pre-examination/quota/index.ts';
import { bodyName, type House, today } from '../house.ts';
import {
  type FiledEntity,
  filedOn,
  type GrantRow,
  grantsOn,
  type QuotaCount,
  type QuotaRow,
  type QuotaStep,
  quotaCounts,
  quotaRows,
  quotaSettingsOn,
  type SettingOrigin,
} from './quota-counts.ts';

/** The quota of one year, as reckoned on a day. */
export interface QuotaYear {
  year: number;
  inputs: QuotaInputs;
  grade: string | null;
  /** null while the formula has a fault. */
  quota: number | null;
  value: number | null;
  steps: FormulaStep[];
  used: number;
}

export interface QuotaReplay {
  asOf: PlainDate;
  body: string;
  bodyName: Text;
  party: string;
  partyName: string;
  entity: FiledEntity | null;
  rules: QuotaRules;
  settings: SettingOrigin[];
  fault: FormulaFault | null;
  now: QuotaYear;
  /** Next year's quota, were this year to end today: this year's numbers, today's grade and rules, nothing granted. */
  next: QuotaYear;
  /** The matters behind the numbers, of this year and the last. */
  rows: { year: number; rows: QuotaRow[] }[];
  grants: GrantRow[];
  /** Each earlier year by the rules, the grade and the records of its last day. */
  history: QuotaYear[];
}

/** The quota of the party somebody acts for, as it stood on a day, with everything it rests on (ZQ-ACC-001). */
export async function quotaReplay(
  house: House,
  actor: Actor,
  { site, asOf }: { site: string; asOf?: PlainDate },
): Promise<Outcome<QuotaReplay>> {
  const { capacity } = actor;
  const party = actsFor(capacity, COUNTED, today(house));
  if (party === null || !party.startsWith('org:') || !('partyName' in capacity)) return refused(notOpen(APPLICANTS));
  const day = asOf ?? today(house);
  return good(await replay(house, bodyOf(house, site), party, capacity.partyName, day));
}

const APPLICANTS: Text = {
  zh: '备案主体（以单位身份，或受其委托）',
  en: 'filed entities, acting for themselves or by a mandate',
};
const LEADERS: Text = { zh: '本中心负责人', en: 'the head of the centre' };

const notOpen = (who: Text) => refuse('ZQ-ACC-001', { action: { zh: '查看预审名额', en: 'see quotas' }, who });

/** The body that takes requests started at a site. */
function bodyOf(house: House, id: string): string {
  const sites = [...house.catalogue.sites.values()];
  const offers = (one: (typeof sites)[number]) => one.services.some((service) => service.procedures.includes(COUNTED));
  const site = sites.find((one) => one.id === id && offers(one)) ?? sites.find(offers);
  if (!site) throw new Error(`No site offers "${COUNTED}".`);
  return handlerOf(site, COUNTED);
}

const firstOf = (year: number): PlainDate => plainDate(`${year}-01-01`);
const lastOf = (year: number): PlainDate => plainDate(`${year}-12-31`);

type Counter = (year: number, step: QuotaStep) => number;
const counter = (counts: readonly QuotaCount[]): Counter => {
  const known = new Map(counts.map((one) => [`${one.year} ${one.step}`, one.n]));
  return (year, step) => known.get(`${year} ${step}`) ?? 0;
};

/** Reckons a year from the counts; `from` is the year whose passes and acceptances count. */
function reckoned(
  rules: QuotaRules,
  count: Counter,
  year: number,
  numbers: Pick<QuotaNumbers, 'grade' | 'extra'>,
): QuotaYear {
  const inputs = quotaInputs(rules, {
    passed: count(year - 1, 'pass'),
    accepted: count(year - 1, 'accept'),
    ...numbers,
  });
  const told = quotaOf(rules.formula, inputs);
  return {
    year,
    inputs,
    grade: numbers.grade,
    quota: told.ok ? told.value.quota : null,
    value: told.ok ? told.value.value : null,
    steps: told.ok ? told.value.steps : [],
    used: usedOf(count(year, 'submit'), count(year, 'refuse-acceptance')),
  };
}

const granted = (grants: readonly GrantRow[], year: number): number =>
  grants
    .filter((one) => one.state === 'granted' && one.yearFrom === firstOf(year))
    .reduce((sum, one) => sum + one.number, 0);

const rulesOf = (settings: readonly SettingOrigin[]): QuotaRules =>
  quotaRules(Object.fromEntries(settings.map((one) => [one.id, one.value])));

async function replay(
  house: House,
  body: string,
  party: string,
  partyName: string,
  asOf: PlainDate,
): Promise<QuotaReplay> {
  const code = party.slice(party.indexOf(':') + 1);
  const year = yearOf(asOf);
  const [settings, [entity], grants, counts, now, last] = await Promise.all([
    quotaSettingsOn(house, body, asOf),
    filedOn(house, asOf, code),
    grantsOn(house, asOf, code),
    quotaCounts(house, body, asOf, { party }),
    quotaRows(house, body, party, firstOf(year), asOf),
    quotaRows(house, body, party, firstOf(year - 1), lastOf(year - 1)),
  ]);
  const rules = rulesOf(settings);
  const count = counter(counts);
  const grade = entity?.grade ?? null;
  const told = quotaOf(rules.formula, quotaInputs(rules, { passed: 0, accepted: 0, grade, extra: 0 }));
  const first = Math.min(year, ...counts.map((one) => one.year));
  const history: QuotaYear[] = [];
  for (let one = year - 1; one >= first; one -= 1) history.push(await earlier(house, body, code, count, one));
  return {
    asOf,
    body,
    bodyName: bodyName(house, body),
    party,
    partyName,
    entity: entity ?? null,
    rules,
    settings,
    fault: told.ok ? null : told.fault,
    now: reckoned(rules, count, year, { grade, extra: granted(grants, year) }),
    next: reckoned(rules, count, year + 1, { grade, extra: 0 }),
    rows: [
      { year, rows: now },
      { year: year - 1, rows: last },
    ],
    grants: grants.filter((one) => one.yearFrom === firstOf(year)),
    history,
  };
}

async function earlier(house: House, body: string, code: string, count: Counter, year: number): Promise<QuotaYear> {
  const day = lastOf(year);
  const [settings, [entity], grants] = await Promise.all([
    quotaSettingsOn(house, body, day),
    filedOn(house, day, code),
    grantsOn(house, day, code),
  ]);
  return reckoned(rulesOf(settings), count, year, { grade: entity?.grade ?? null, extra: granted(grants, year) });
}

/** One entity in the list of the centre, with the numbers another formula would need. */
export interface QuotaLine extends FiledEntity, QuotaNumbers {
  quota: number | null;
  used: number;
  /** This year's numbers so far, on which next year's quota will rest. */
  next: Pick<QuotaNumbers, 'passed' | 'accepted'>;
}

export interface QuotaList {
  asOf: PlainDate;
  body: string;
  year: number;
  rules: QuotaRules;
  settings: SettingOrigin[];
  fault: FormulaFault | null;
  lines: QuotaLine[];
}

/** Every filed entity with its quota and what is used of it, for the head of the centre (ZQ-ACC-001). */
export async function quotaList(house: House, actor: Actor, asOf?: PlainDate): Promise<Outcome<QuotaList>> {
  const { capacity } = actor;
  if (capacity.kind !== 'post' || capacity.post !== 'centre-leader') return refused(notOpen(LEADERS));
  const { body } = capacity;
  const day = asOf ?? today(house);
  const year = yearOf(day);
  const [settings, entities, grants, counts] = await Promise.all([
    quotaSettingsOn(house, body, day),
    filedOn(house, day),
    grantsOn(house, day),
    quotaCounts(house, body, day, { from: firstOf(year - 1) }),
  ]);
  const rules = rulesOf(settings);
  const [byParty, byCode] = [Map.groupBy(counts, (one) => one.party), Map.groupBy(grants, (one) => one.code)];
  const lines = entities.map((entity): QuotaLine => {
    const count = counter(byParty.get(`org:${entity.code}`) ?? []);
    const extra = granted(byCode.get(entity.code) ?? [], year);
    const { inputs, quota, used } = reckoned(rules, count, year, { grade: entity.grade, extra });
    const next = { passed: count(year, 'pass'), accepted: count(year, 'accept') };
    return { ...entity, passed: inputs.passed, accepted: inputs.accepted, extra, quota, used, next };
  });
  const probe = quotaOf(rules.formula, quotaInputs(rules, { passed: 0, accepted: 0, grade: null, extra: 0 }));
  return good({
    asOf: day,
    body,
    year,
    rules,
    settings,
    fault: probe.ok ? null : probe.fault,
    lines: lines.sort((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1)),
  });
}
