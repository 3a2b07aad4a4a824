import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';

export type Kind = 'invention' | 'utility' | 'design';

export interface OfficialFee {
  id: string;
  title: Text;
  kinds: readonly Kind[];
  /** In fen. */
  amount: number;
  /** When it falls due: with the filing, only where it applies, or after the grant. */
  when: 'filing' | 'if' | 'grant';
  note?: Text;
  /** Law ids where the duty to pay is certain; amounts are always for reference. */
  basis: readonly string[];
}

export interface FeeTable {
  validFrom: PlainDate;
  fees: readonly OfficialFee[];
}

const yuan = (n: number): number => n * 100;
const ALL: readonly Kind[] = ['invention', 'utility', 'design'];
const TEXTS: readonly Kind[] = ['invention', 'utility'];

/**
 * What the national office charges, by the day from which it does. The amounts are for reference (参考): they are not taken
 * from an official text that this project holds, and a reduction may apply. A new tariff is a further table.
 */
export const FEE_TABLES: readonly FeeTable[] = [
  {
    validFrom: plainDate('2018-08-01'),
    fees: [
      {
        id: 'filing-invention',
        title: t('发明专利申请费', 'Filing fee, invention'),
        kinds: ['invention'],
        amount: yuan(900),
        when: 'filing',
        basis: ['RR-112'],
      },
      {
        id: 'publication',
        title: t('公布印刷费', 'Publication fee'),
        kinds: ['invention'],
        amount: yuan(50),
        when: 'filing',
        basis: ['RR-112'],
      },
      {
        id: 'examination',
        title: t('实质审查费', 'Substantive examination'),
        kinds: ['invention'],
        amount: yuan(2500),
        when: 'filing',
        note: t(
          '预审承诺在申请时提出实质审查请求，同日缴纳。',
          'You commit to request examination with the filing, and to pay the same day.',
        ),
        basis: ['custom'],
      },
      {
        id: 'filing-utility',
        title: t('实用新型专利申请费', 'Filing fee, utility model'),
        kinds: ['utility'],
        amount: yuan(500),
        when: 'filing',
        basis: ['RR-112'],
      },
      {
        id: 'filing-design',
        title: t('外观设计专利申请费', 'Filing fee, design'),
        kinds: ['design'],
        amount: yuan(500),
        when: 'filing',
        basis: ['RR-112'],
      },
      {
        id: 'claims-surcharge',
        title: t('权利要求附加费（第11项起每项）', 'Surcharge for each claim from the 11th'),
        kinds: TEXTS,
        amount: yuan(150),
        when: 'if',
        basis: ['RR-110'],
      },
      {
        id: 'pages-surcharge',
        title: t('说明书附加费（第31页起每页）', 'Surcharge for each page from the 31st'),
        kinds: TEXTS,
        amount: yuan(50),
        when: 'if',
        basis: ['custom'],
      },
      {
        id: 'priority',
        title: t('优先权要求费（每项）', 'Each priority claimed'),
        kinds: ALL,
        amount: yuan(80),
        when: 'if',
        basis: ['custom'],
      },
      {
        id: 'annual-invention',
        title: t('授权后第一年年费', 'First annual fee after the grant'),
        kinds: ['invention'],
        amount: yuan(900),
        when: 'grant',
        basis: ['RR-114'],
      },
      {
        id: 'annual-other',
        title: t('授权后第一年年费', 'First annual fee after the grant'),
        kinds: ['utility', 'design'],
        amount: yuan(600),
        when: 'grant',
        basis: ['RR-114'],
      },
    ],
  },
];

/** The official fees of a kind by the table in force on a day; undefined before the first table. */
export function feesOn(
  day: PlainDate,
  kind: Kind,
  tables: readonly FeeTable[] = FEE_TABLES,
): { validFrom: PlainDate; fees: OfficialFee[]; atFiling: number } | undefined {
  const table = tables
    .filter((one) => one.validFrom <= day)
    .reduce<FeeTable | undefined>(
      (latest, one) => (latest && latest.validFrom >= one.validFrom ? latest : one),
      undefined,
    );
  if (!table) return undefined;
  const fees = table.fees.filter((one) => one.kinds.includes(kind));
  const atFiling = fees.filter((one) => one.when === 'filing').reduce((sum, one) => sum + one.amount, 0);
  return { validFrom: table.validFrom, fees, atFiling };
}
