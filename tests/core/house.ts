import { type FixedClock, fixedClock } from '#adapters/clock.ts';
import type { Db } from '#adapters/postgres/index.ts';
import { loadCatalogue } from '#apps/core/catalogue.ts';
import type { House } from '#apps/core/house.ts';
import { importRows } from '#apps/core/imports.ts';
import { openHouse } from '#apps/core/open-house.ts';
import type { Actor } from '#engine/access/types.ts';
import { type Instant, plainDate } from '#kernel/plain-date.ts';

export interface TestHouse {
  house: House;
  clock: FixedClock;
  close: () => Promise<void>;
}

/** A house on an empty database whose clock stands at nine in the morning of a day in Inner Mongolia. */
export async function testHouse(db: Db, day: string): Promise<TestHouse> {
  const clock = fixedClock(nine(day));
  const { house, jobs } = await openHouse(db, loadCatalogue(), clock, 'http://localhost:8600');
  return { house, clock, close: () => jobs.close() };
}

export const nine = (day: string): Instant => new Date(`${day}T09:00:00+08:00`).toISOString() as Instant;

export const COMPANY = { code: '91150100MA0P00018C', name: '草原沙棘生物科技有限公司' };

export const applicant: Actor = {
  account: 'wang',
  name: '王芳',
  capacity: { kind: 'organisation', party: `org:${COMPANY.code}`, partyName: COMPANY.name, admin: true },
};

export const officer = (account: string, post: string, body = 'nm-centre', division = '150000'): Actor => ({
  account,
  name: account,
  capacity: { kind: 'post', post, body, division, party: null },
});

/** Enters the company as a filed entity, as an import would. */
export async function fileEntity(house: House): Promise<void> {
  const register = house.catalogue.registers.get('filed-entity')!;
  await house.db.transaction((tx) =>
    importRows(house, tx, register, 'test', 'test', [
      {
        key: COMPANY.code,
        fields: {
          credit_code: COMPANY.code,
          name: COMPANY.name,
          division: '150102',
          field: '生物',
          ipc: ['C11B'],
          filed_on: plainDate('2025-03-03'),
        },
        validFrom: plainDate('2025-03-03'),
      },
    ]),
  );
}

export const packageValue = (seed: string) => ({
  title: '一种沙棘籽油低温提取装置',
  claimCount: 8,
  textSha256: seed.repeat(64).slice(0, 64),
  files: [{ name: '申请文件.zip', sha256: 'b'.repeat(64), bytes: 1024, mediaType: 'application/zip' }],
  summary: {},
});

export const requestInput = () => ({
  kind: 'invention',
  package: packageValue('a'),
  title: '一种沙棘籽油低温提取装置',
  mainIpc: 'c11b1/04',
  contactName: '王芳',
  contactPhone: '0471-1234567',
  commitEarly: true,
  commitHonest: true,
});
