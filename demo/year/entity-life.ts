import type { Year } from './case-life.ts';
import { paperOf, YearMatter } from './doing.ts';
import { applicantOf, workingDayAfter, type YearEntity } from './people.ts';
import type { Life } from './timeline.ts';

/** One entity from its application to its filing, in the batch of its month. */
export async function* entityLife(year: Year, entity: YearEntity, serial: number): Life {
  const { chance, calendar, staff, time } = year;
  const matter = new YearMatter(year.house, time, `entity-${serial}`);
  const applicant = applicantOf(entity, null);
  const clerk = chance.pick(staff.clerks);
  const later = (working: number) => workingDayAfter(calendar, time.day, working);
  const application = {
    name: entity.name,
    creditCode: entity.code,
    kind: 'enterprise',
    foundedOn: '2015-05-06',
    division: entity.division,
    address: '演示路 1 号',
    legalRepresentative: '演示法人',
    field: entity.field,
    ipc: [...new Set(entity.ipc.map((symbol) => symbol.slice(0, 4)))].map((subclass) => ({ subclass })),
    products: '演示产品',
    rdStaff: chance.whole(3, 80),
    rdSpend: chance.whole(50, 2000) * 1_000_000,
    insuredStaff: chance.whole(8, 300),
    researchPremises: true,
    inventions: chance.whole(1, 12),
    utilityModels: chance.whole(0, 20),
    designs: 0,
    plannedFilings: chance.whole(1, 12),
    ipManagement: true,
    contactName: '联系人',
    contactPhone: '0471-1234567',
    contactEmail: 'ip@demo.zhiquan.example',
    licence: [paperOf(entity.code, '营业执照.pdf')],
    commitment: true,
  };
  await matter.open(applicant, 'pre-examination/entity-filing', entity.division, application);
  yield later(chance.whole(0, 3));
  if (chance.happens(0.08)) {
    await matter.does(clerk, 'request-correction', { items: [{ what: '参保证明不清晰', fix: '重新上传' }] });
    yield later(chance.whole(1, 6));
    await matter.does(applicant, 'correct', application);
    yield later(1);
  }
  await matter.does(clerk, 'approve', {});
  yield later(1);
  await matter.does(clerk, 'report', { batch: time.day.slice(0, 7) });
  yield later(chance.whole(3, 8));
  await matter.does(clerk, 'confirm', { filedOn: time.day, grade: chance.pick(['A', 'B', 'B', 'C']) });
  entity.filed = true;
}
