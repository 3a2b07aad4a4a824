import type { PackageValue } from '#apps/server/routes/files.ts';
import { addDays, type PlainDate, weekday } from '#kernel/plain-date.ts';
import { type CaseKit, Life } from './cases.ts';
import type { DemoOrganisation } from './organisations.ts';
import { applicationText } from './texts.ts';

const TERMS = ['抛光粉', '抛光液', '抛光膏', '研磨粉', '研磨液'];
const FIRST = '一种稀土抛光粉的制备方法';
/** Another text than that of the cases that bear the same title. */
const ROUND = 90;

/** What a person would call suspicious: five applications within two weeks that differ in one word, of one developer. */
export async function liveCluster(
  kit: CaseKit,
  owner: DemoOrganisation,
  from: PlainDate,
  read: (fileName: string, bytes: Uint8Array) => Promise<PackageValue>,
): Promise<void> {
  const review = new Life(kit, from, 9300);
  const year = Number(from.slice(0, 4)) - 1;
  const code = { creditCode: owner.code, name: owner.name };
  await review.open(kit.actors.clerk, 'pre-examination/annual-review', 'open', owner.division, { ...code, year });
  const declared = { insuredStaff: 3, rdStaff: 1, inventions: 1, utilityModels: 0, designs: 0 };
  if (review.wait(1)) await review.does(kit.actors.applicantOf(owner), 'declare', { changed: false, ...declared });
  const words = applicationText(FIRST, false, ROUND);
  for (const [index, term] of TERMS.entries()) {
    const title = FIRST.replace('抛光粉', term);
    const text = words.replaceAll('抛光粉', term).replaceAll('30～40℃', `${30 + index}～40℃`);
    const day = addDays(from, 2 + 2 * index);
    const opened = addDays(day, weekday(day) > 5 ? 8 - weekday(day) : 0);
    if (opened > kit.today) return;
    const life = new Life(kit, opened, 9310 + index);
    await life.open(kit.actors.applicantOf(owner), 'pre-examination/request', 'submit', owner.division, {
      kind: 'invention',
      package: await read(`${title}.txt`, new TextEncoder().encode(text)),
      title,
      mainIpc: owner.ipc[0]!,
      special: [],
      contactName: '演示联系人',
      contactPhone: owner.phone,
      commitEarly: true,
      commitHonest: true,
    });
  }
}
