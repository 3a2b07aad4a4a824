import type { Actor } from '#engine/access/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type CaseKit, Life } from './cases.ts';
import type { DemoOrganisation } from './organisations.ts';

export interface OtherActors {
  bank: Actor;
  pledgeExaminer: Actor;
}

const proof = (kit: CaseKit, name: string) => [
  { ...kit.packages[0]!.corrected.files[0]!, name, mediaType: 'application/pdf' },
];

/** One entity that waits for the centre's review, so that the clerk has an entity filing to look at. */
export async function liveEntityFiling(kit: CaseKit, entity: DemoOrganisation, opened: PlainDate): Promise<void> {
  const life = new Life(kit, opened, 9001);
  await life.open(kit.actors.applicantOf(entity), 'pre-examination/entity-filing', 'submit', entity.division, {
    name: entity.name,
    creditCode: entity.code,
    kind: 'enterprise',
    foundedOn: '2019-05-06',
    division: entity.division,
    address: '演示路 8 号',
    legalRepresentative: '演示法人',
    field: entity.field,
    ipc: entity.ipc.map((symbol) => ({ subclass: symbol.slice(0, 4) })),
    products: '寒地水稻育种与稻壳综合利用。',
    rdStaff: 26,
    researchPremises: true,
    insuredStaff: 58,
    rdSpend: 320_000_000,
    inventions: 4,
    utilityModels: 9,
    designs: 0,
    plannedFilings: 12,
    ipManagement: true,
    ipSystem: false,
    contactName: '演示联系人',
    contactPhone: '0482-1234567',
    contactEmail: 'ip@demo.zhiquan.example',
    licence: proof(kit, '营业执照.pdf'),
    commitment: true,
  });
}

/** A pledge between the first company and the bank: one is registered, one waits for the pledgee's signature. */
export async function livePledges(
  kit: CaseKit,
  actors: OtherActors,
  owner: DemoOrganisation,
  patents: string[],
  days: PlainDate[],
): Promise<void> {
  const bank = actors.bank.capacity;
  if (bank.kind !== 'organisation') throw new Error('The bank acts as an organisation.');
  for (const [index, opened] of days.entries()) {
    const life = new Life(kit, opened, 9100 + index);
    const pledgor = kit.actors.applicantOf(owner);
    await life.open(
      pledgor,
      'pledge/registration',
      'prepare',
      owner.division,
      {
        pledgor: { name: owner.name, code: owner.code },
        pledgee: { name: bank.partyName, code: bank.party.slice(4) },
        channel: 'online',
        patents: patents.slice(index * 2, index * 2 + 2),
        securedFen: (300 + 500 * index) * 1_000_000,
        debtFrom: opened,
        debtTo: addDays(opened, 364),
        mainContract: `演示借字第${index + 1}号`,
        pledgeContract: `演示质字第${index + 1}号`,
        signedOn: opened,
        contract: proof(kit, '质押合同.pdf'),
        identity: proof(kit, '身份证明.pdf'),
        contactName: '演示经办人',
        contactPhone: '0471-1234567',
      },
      'nm-centre',
    );
    if (index === days.length - 1) continue;
    await life.does(pledgor, 'sign-pledgor', { signatory: '演示经办人', attest: true });
    life.wait(1);
    await life.does(actors.bank, 'sign-pledgee', { signatory: '孙丽', attest: true });
    life.wait(1);
    await life.does(actors.pledgeExaminer, 'register', {});
  }
}

/** A dispute that has been filed and served, so that the adjudicators have one on their desks. */
export async function liveDispute(
  kit: CaseKit,
  requester: DemoOrganisation,
  respondent: DemoOrganisation,
  patent: string,
  opened: PlainDate,
): Promise<void> {
  const life = new Life(kit, opened, 9200);
  await life.open(
    kit.actors.applicantOf(requester),
    'adjudication/infringement',
    'request',
    '150100',
    {
      requesterCode: requester.code,
      standing: 'patentee',
      address: '演示路 1 号',
      contactPhone: '0471-1234567',
      respondentKind: 'organisation',
      respondentName: respondent.name,
      respondentCode: respondent.code,
      respondentAddress: '演示路 2 号',
      domicile: 'china',
      place: '150102',
      patents: [patent],
      patentKind: 'invention',
      claims: '1、2',
      knewOn: addDays(opened, -30),
      facts: '被请求人制造、销售的设备落入上述权利要求的保护范围（演示）。',
      demands: '责令被请求人停止制造、销售侵权产品。',
      noSuit: true,
      registerCopy: proof(kit, '专利登记簿副本.pdf'),
      identity: proof(kit, '主体资格证明.pdf'),
      evidence: proof(kit, '公证书.pdf'),
    },
    'hohhot-ip-office',
  );
}
