import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { CASE_GROUNDS, GROUNDS, marksOf } from './law.ts';

/** Kinds of records of the platform that can prove something in a request. */
export const RECORD_KINDS = [
  { value: 'patent', label: t('专利登记簿', 'Patent register') },
  { value: 'filed-entity', label: t('备案主体', 'Filed entity') },
  { value: 'pledge', label: t('专利权质押登记', 'Patent pledge') },
  { value: 'adjudication', label: t('侵权纠纷行政裁决案件', 'Infringement adjudication') },
  { value: 'pre-examination', label: t('专利预审办件', 'Pre-examination') },
  { value: 'family', label: t('同一权利人的其他专利', 'Other patents of the owner') },
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number]['value'];

/** The register in which a record of a kind is found again by its number, and the fact that holds it; pre-examinations are matters. */
export const HELD_IN: Partial<Record<RecordKind, { register: string; fact: string }>> = {
  patent: { register: 'patent', fact: 'patents' },
  family: { register: 'patent', fact: 'patents' },
  'filed-entity': { register: 'filed-entity', fact: 'entities' },
  pledge: { register: 'pledge', fact: 'pledges' },
  adjudication: { register: 'adjudication', fact: 'disputes' },
};

export interface EvidenceItem {
  kind: RecordKind;
  /** The number of the record. */
  record: string;
  title: string;
  since: PlainDate | null;
  /** The grounds it speaks for. */
  supports: string[];
  /** Whether it proves such a ground by itself; what does not, goes beside other proof. */
  complete: boolean;
  /** What it shows, or why it is not enough alone. */
  note: Text;
}

/** What the records say; everything in it was read on one day. */
export interface EvidenceFacts {
  application: string;
  patents: readonly { key: string; state: string; title: string; since: PlainDate }[];
  entity?: { key: string; state: string; name: string; grade: string | null; field: string; since: PlainDate };
  pledges: readonly { key: string; state: string; pledgee: string; patents: readonly string[]; since: PlainDate }[];
  disputes: readonly { key: string; state: string; patent: string; since: PlainDate }[];
  preExaminations: readonly { number: string; title: string; state: Text; since: PlainDate; fastTrack: boolean }[];
}

const SHOWN_FAMILY = 20;

/** The evidence that records already hold for a request, the strongest first. Pure: the edge reads, this judges. */
export function evidencePack(facts: EvidenceFacts): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  for (const one of facts.disputes) {
    if (one.patent !== facts.application) continue;
    const pending = one.state === 'pending';
    items.push({
      kind: 'adjudication',
      record: one.key,
      title: `侵权纠纷案 ${one.key}`,
      since: one.since,
      supports: pending ? ['dispute', 'use'] : ['use'],
      complete: pending,
      note: pending
        ? t('案件正在处理中，可以证明存在侵权纠纷', 'The case is pending and proves the dispute')
        : t('案件已结，不能证明纠纷仍在处理', 'The case is closed and proves no pending dispute'),
    });
  }
  if (facts.entity) {
    const { entity } = facts;
    const standing = entity.state === 'filed';
    items.push({
      kind: 'filed-entity',
      record: entity.key,
      title: `${entity.name}（备案主体${entity.grade ? `，${entity.grade} 级` : ''}）`,
      since: entity.since,
      supports: ['industry', 'encouraged'],
      complete: false,
      note: standing
        ? t(
            '证明申请人属于保护中心产业领域，技术领域另行证明',
            'Shows the field of the applicant, not that of the invention',
          )
        : t('备案已暂停', 'The filing is suspended'),
    });
  }
  for (const one of facts.patents.filter(({ key }) => key === facts.application))
    items.push({
      kind: 'patent',
      record: one.key,
      title: one.title,
      since: one.since,
      supports: [],
      complete: false,
      note:
        one.state === 'in-force'
          ? t('专利有效，可以作为无效宣告案件的对象', 'In force: it can be the subject of an invalidation')
          : t('证明申请在案', 'Shows that the application is on record'),
    });
  for (const one of facts.pledges)
    if (one.patents.includes(facts.application) && one.state === 'registered')
      items.push({
        kind: 'pledge',
        record: one.key,
        title: `质押登记 ${one.key}（质权人：${one.pledgee}）`,
        since: one.since,
        supports: ['use'],
        complete: false,
        note: t('证明已用于融资，实施情况另行证明', 'Shows finance on the patent; its use is to be proven beside'),
      });
  for (const one of facts.preExaminations)
    items.push({
      kind: 'pre-examination',
      record: one.number,
      title: `${one.title}（${one.state.zh}）`,
      since: one.since,
      supports: one.fastTrack ? [] : ['industry'],
      complete: false,
      note: one.fastTrack
        ? t('已进入快速审查通道，不适用优先审查', 'On the fast track: priority examination is not open to it')
        : t('证明技术领域经过预审分类', 'Shows the field as classified in pre-examination'),
    });
  for (const one of facts.patents.filter(({ key }) => key !== facts.application).slice(0, SHOWN_FAMILY))
    items.push({
      kind: 'family',
      record: one.key,
      title: one.title,
      since: one.since,
      supports: ['industry', 'use'],
      complete: false,
      note: t('同一权利人的相关专利', 'A related patent of the same owner'),
    });
  return items;
}

/** What proves a ground: a document of one's own in this field, or a record that is complete for it. */
export interface Need {
  ground: string;
  /** The form field in which the document is handed in. */
  field: string;
  title: Text;
}

const need = (ground: string, zh: string, en: string): Need => ({
  ground,
  field: `${ground.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Proof`,
  title: t(zh, en),
});

export const NEEDS: readonly Need[] = [
  need(
    'industry',
    '属于新兴产业、未来产业或关键核心技术的证明（产业目录条目与技术对照）',
    'Proof of the industry or core technology (catalogue entry and comparison)',
  ),
  need(
    'encouraged',
    '省级或设区市人民政府鼓励产业的文件及条目',
    'Document of the province or city that encourages the industry',
  ),
  need(
    'use',
    '已经产业化、即将产业化或者他人正在使用的证据（合同、投产、销售、侵权线索）',
    'Evidence of use, of use about to begin, or of use by others',
  ),
  need(
    'early-filing',
    '国外受理通知和实质审查请求的证明',
    'Foreign filing receipt and proof of the request for examination',
  ),
  need('interest', '对国家利益或者公共利益具有重大意义的证明', 'Proof of great national or public interest'),
  need(
    'dispute',
    '地方知识产权局立案通知书或者人民法院受理通知书',
    'Notice of acceptance by the local office or court',
  ),
  need('national', '国家知识产权局的立案或者受理通知', 'Notice of acceptance by the national office'),
  need('arbitration', '仲裁机构的受理通知', 'Notice of acceptance by the arbitration body'),
  need('case-interest', '对国家利益或者公共利益具有重大意义的证明', 'Proof of great national or public interest'),
];

/** Whether a kind of record can prove a ground by itself. */
const PROVES: Partial<Record<RecordKind, readonly string[]>> = { adjudication: ['dispute', 'use'] };

export const provesAlone = (kind: string, ground: string): boolean =>
  PROVES[kind as RecordKind]?.includes(ground) ?? false;

export interface Chosen {
  grounds: readonly string[];
  /** Kinds of the records that were ticked and that stand, those not open any more left out. */
  records: readonly RecordKind[];
  /** Form fields in which documents were handed in. */
  documents: readonly string[];
}

/** What is still missing for the chosen grounds, by exact name. */
export function missingEvidence({ grounds, records, documents }: Chosen): Need[] {
  return NEEDS.filter(
    (one) =>
      grounds.includes(one.ground) &&
      !documents.includes(one.field) &&
      !records.some((kind) => provesAlone(kind, one.ground)),
  );
}

/** The marks under which an item stands in the annex of a kind of case. */
export const marksFor = (item: Pick<EvidenceItem, 'supports'>, kind: string): string => marksOf(item.supports, kind);

export const groundTitle = (value: string): Text =>
  [...GROUNDS, ...CASE_GROUNDS].find((one) => one.value === value)?.label ?? t(value, value);
