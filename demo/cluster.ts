import type { PackageValue } from '#apps/server/routes/files.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type CaseKit, Life } from './cases.ts';
import type { DemoOrganisation } from './organisations.ts';
import { applicationText } from './texts.ts';

const TERMS = ['导热膜', '散热膜', '均热膜', '传热膜', '导电膜'];
const FIRST = '一种石墨烯导热膜的制备方法';

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
  const words = applicationText(FIRST, false);
  for (const [index, term] of TERMS.entries()) {
    const title = FIRST.replace('导热膜', term);
    const text = words.replaceAll('导热膜', term).replaceAll('30～40℃', `${30 + index}～40℃`);
    const opened = addDays(from, 2 + 2 * index);
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
