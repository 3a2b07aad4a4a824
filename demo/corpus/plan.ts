import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { DemoOrganisation } from '../organisations.ts';
import { applicantPools, type DemoApplicant, pickApplicant } from './applicants.ts';
import { type Kind, type Life, lifeOf } from './life.ts';
import { type Form, formsOf, industryTechnologies, otherTechnologies, type Technology } from './nodes.ts';

/** An application before its texts and numbers: who, what, when, and what became of it. */
export interface Right {
  technology: Technology;
  applicants: readonly DemoApplicant[];
  kind: Kind;
  form: Form;
  ipc: string;
  life: Life;
  /** Texts are drawn from it: two rights with one seed say nearly the same. */
  textSeed: number;
  /** The text of an earlier application with small changes. */
  copy: boolean;
  /** Offices where the same invention was filed as well. */
  abroad: readonly ('WO' | 'US' | 'EP')[];
  /** Documents it brings into the corpus. */
  documents: number;
}

/** Share of the fields outside the ten industries. */
const OTHERS = 0.15;
const FIRST_YEAR = 2005;

/** Applications, by filing day, that bring at least so many documents. */
export function planRights(
  seed: number,
  documents: number,
  until: PlainDate,
  organisations: readonly DemoOrganisation[],
): Right[] {
  const all = [...industryTechnologies, ...otherTechnologies];
  const chance = chanceOf(seed ^ 0x5eed);
  const pools = applicantPools(all, organisations, chance);
  const rights: Right[] = [];
  const drawn: Right[] = [];
  for (let count = 0; count < documents; ) {
    const earlier = drawn.length > 20 && chance.happens(0.012) ? chance.pick(drawn) : undefined;
    const right = earlier ? copyOf(earlier, until, chance) : draw(chance, pools, until);
    if (right.documents === 0) continue;
    if (!earlier && right.kind !== 'design') drawn.push(right);
    rights.push(right);
    count += right.documents;
  }
  return rights.sort((a, b) =>
    a.life.filed < b.life.filed ? -1 : a.life.filed > b.life.filed ? 1 : a.textSeed - b.textSeed,
  );
}

function draw(chance: Chance, pools: ReturnType<typeof applicantPools>, until: PlainDate): Right {
  const technology = pickTechnology(chance);
  const pool = pools.get(technology.industry)!;
  const first = pickApplicant(chance, pool);
  const second = chance.happens(0.11) ? pickApplicant(chance, pool) : first;
  const ipc = chance.happens(0.6) ? technology.ipc[0]! : chance.pick(technology.ipc);
  const form = chance.pick(formsOf(ipc));
  const kind: Kind = chance.happens(0.05)
    ? 'design'
    : form === 'device' && chance.happens(0.62)
      ? 'utility'
      : 'invention';
  const life = lifeOf(kind, filingDay(technology, until, chance), until, chance);
  const abroad = kind === 'invention' && life.published && chance.happens(first.country === 'CN' ? 0.025 : 0.6);
  return settled({
    technology,
    applicants: second === first ? [first] : [first, second],
    kind,
    form,
    ipc,
    life,
    textSeed: chance.whole(1, 0x7fffffff),
    copy: false,
    abroad: abroad ? (chance.happens(0.5) ? ['WO', 'US', 'EP'] : chance.happens(0.5) ? ['WO', 'US'] : ['WO']) : [],
    documents: 0,
  });
}

/** The same text again: a utility model filed with an invention on one day, or a slightly changed later filing. */
function copyOf(earlier: Right, until: PlainDate, chance: Chance): Right {
  const sameDay = earlier.form === 'device';
  const kind: Kind = sameDay ? (earlier.kind === 'utility' ? 'invention' : 'utility') : earlier.kind;
  const later = addDays(earlier.life.filed, chance.whole(20, 360));
  const filed = sameDay || later > until ? earlier.life.filed : later;
  return settled({ ...earlier, kind, life: lifeOf(kind, filed, until, chance), copy: true, abroad: [] });
}

function settled(right: Right): Right {
  const { published, granted } = right.life;
  const own = (published ? 1 : 0) + (granted ? 1 : 0);
  return { ...right, documents: own === 0 ? 0 : own + right.abroad.length };
}

function pickTechnology(chance: Chance): Technology {
  if (chance.happens(OTHERS)) return chance.pick(otherTechnologies);
  // Some leaves of a tree are busier than others.
  const [a, b] = [chance.pick(industryTechnologies), chance.pick(industryTechnologies)];
  return weightOf(a) >= weightOf(b) ? a : b;
}

/** At least 0, below 1, the same for a technology whenever it is asked. */
function weightOf({ id }: Technology): number {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) / 4_294_967_296;
}

/** Technologies have their times: each rises and falls around a year of its own, all of them grow. */
function filingDay(technology: Technology, until: PlainDate, chance: Chance): PlainDate {
  const centre = 2013 + 10 * weightOf({ ...technology, id: `${technology.id} year` });
  for (;;) {
    const year = centre + (chance.next() + chance.next() + chance.next() - 1.5) * 7;
    const whole = Math.floor(year);
    const filed = addDays(plainDate(`${whole}-01-02`), Math.floor((year - whole) * 362));
    if (whole >= FIRST_YEAR && filed < until) return filed;
  }
}
