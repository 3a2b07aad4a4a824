import { contains, divisionTitle } from '#kernel/divisions/index.ts';
import { addMonths, findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { ENTITY_KINDS, FIELDS } from './entity-form.ts';

/** What an entity says of itself, in the application or in the self-check; what is missing is not known. */
export interface Answers {
  kind?: string;
  division?: string;
  field?: string;
  foundedOn?: string;
  insuredStaff?: number;
  inventions?: number;
  utilityModels?: number;
  designs?: number;
  rdStaff?: number;
  researchPremises?: boolean;
  ipManagement?: boolean;
  /** Whether there was a finding of dishonesty or of abnormal filing at all. */
  dishonest?: boolean;
  lastDishonesty?: string;
}

export type Settings = Record<string, unknown>;

export type Judgement =
  | { verdict: 'met' }
  | { verdict: 'unknown' }
  | {
      verdict: 'unmet';
      /** What is missing, in the entity's own figures. */
      missing: Text;
      /** What to do, as a whole sentence. */
      next: Text;
      /** The first day on which it is met by itself. */
      from?: PlainDate;
    };

export interface EntityCondition {
  id: string;
  title: Text;
  basis: string[];
  /** What is asked for in the figures of the settings. */
  asks: (settings: Settings) => Text;
  /** The answer that an unmet condition points to. */
  field: keyof Answers;
  judge: (answers: Answers, settings: Settings, today: PlainDate) => Judgement;
}

const MET: Judgement = { verdict: 'met' };
const UNKNOWN: Judgement = { verdict: 'unknown' };
const unmet = (missing: Text, next: Text, from?: PlainDate): Judgement => ({
  verdict: 'unmet',
  missing,
  next,
  ...(from ? { from } : {}),
});
const number = (settings: Settings, id: string): number => Number(settings[id]);
const same = (text: Text) => () => text;

const fieldNames = (settings: Settings): Text => {
  const open = settings.fields as string[];
  const names = FIELDS.filter((one) => open.includes(one.value)).map((one) => one.label);
  return t(names.map((one) => one.zh).join('、'), names.map((one) => one.en).join(', '));
};

/**
 * The conditions of filing, in the order in which an entity asks itself. Centres set them, so each figure is a setting;
 * the clean record is the only one that a rule of the national office stands behind.
 */
export const CONDITIONS: readonly EntityCondition[] = [
  {
    id: 'legal-person',
    title: t('具有独立法人资格', 'An independent legal person'),
    basis: ['custom'],
    asks: same(t('企业、高校、科研院所或其他事业单位法人', 'A company, university, institute or public institution')),
    field: 'kind',
    judge: ({ kind }) => {
      if (kind === undefined) return UNKNOWN;
      if (ENTITY_KINDS.some((one) => one.value === kind && one.legal)) return MET;
      const name = ENTITY_KINDS.find((one) => one.value === kind)?.label ?? t(kind, kind);
      return unmet(
        t(`${name.zh}不具有独立法人资格。`, `${name.en}: not a legal person of its own.`),
        t('请由所属法人单位申请备案。', 'The legal person it belongs to may file.'),
      );
    },
  },
  {
    id: 'in-region',
    title: t('注册地在本地区', 'Registered in the region'),
    basis: ['custom'],
    asks: ({ region }) => {
      const name = divisionTitle(String(region));
      return t(`注册地在${name.zh}`, `Registered in ${name.en}`);
    },
    field: 'division',
    judge: ({ division }, settings) => {
      if (division === undefined) return UNKNOWN;
      const region = String(settings.region);
      if (contains(region, division)) return MET;
      const name = divisionTitle(region);
      return unmet(
        t(`本中心只受理注册地在${name.zh}的单位。`, `The centre files entities registered in ${name.en} only.`),
        t('请向注册地的保护中心申请。', 'Apply to the centre of your place of registration.'),
      );
    },
  },
  {
    id: 'field-open',
    title: t('属于获批产业领域', 'Active in an approved field'),
    basis: ['custom'],
    asks: (settings) => {
      const names = fieldNames(settings);
      return t(`产品或研发属于：${names.zh}`, `Products or research in: ${names.en}`);
    },
    field: 'field',
    judge: ({ field }, settings) => {
      if (field === undefined) return UNKNOWN;
      if ((settings.fields as string[]).includes(field)) return MET;
      const names = fieldNames(settings);
      return unmet(
        t(`本中心获批的领域是：${names.zh}。`, `The approved fields are: ${names.en}.`),
        t('可申请优先审查推荐，或直接提交专利申请。', 'Ask for priority examination, or file directly.'),
      );
    },
  },
  {
    id: 'old-enough',
    title: t('成立时间达到要求', 'Old enough'),
    basis: ['custom'],
    asks: (settings) => {
      const months = number(settings, 'minimum-age');
      return t(`成立满 ${months} 个月`, `At least ${months} months old`);
    },
    field: 'foundedOn',
    judge: ({ foundedOn }, settings, today) => {
      const founded = findPlainDate(foundedOn ?? '');
      if (!founded) return UNKNOWN;
      const from = addMonths(founded, number(settings, 'minimum-age'));
      if (from <= today) return MET;
      return unmet(
        t(`按成立日期，${from}起符合。`, `By the date of founding it qualifies from ${from}.`),
        t('届时再申请。', 'Apply then.'),
        from,
      );
    },
  },
  {
    id: 'enough-insured',
    title: t('参保人数达到要求', 'Enough insured staff'),
    basis: ['custom'],
    asks: (settings) => {
      const least = number(settings, 'minimum-insured');
      return t(`参保人数不少于 ${least} 人`, `At least ${least} insured staff`);
    },
    field: 'insuredStaff',
    judge: ({ insuredStaff: found }, settings) => {
      const least = number(settings, 'minimum-insured');
      if (found === undefined) return UNKNOWN;
      if (found >= least) return MET;
      return unmet(
        t(`填写的是 ${found} 人，还差 ${least - found} 人。`, `You gave ${found}: ${least - found} more needed.`),
        t('达到要求后再申请；填写有误的请改正。', 'Apply once it is reached, or correct the figure.'),
      );
    },
  },
  {
    id: 'own-research',
    title: t('有研发场所和研发团队', 'Premises and people for research'),
    basis: ['custom'],
    asks: (settings) => {
      const least = number(settings, 'minimum-research-staff');
      return t(`有研发场所，研发人员不少于 ${least} 人`, `Premises for research and at least ${least} R&D staff`);
    },
    field: 'researchPremises',
    judge: ({ researchPremises, rdStaff }, settings) => {
      const least = number(settings, 'minimum-research-staff');
      if (researchPremises === false)
        return unmet(
          t('没有自己的研发场所。', 'There are no premises for research.'),
          t('有自有或租用的研发场所后再申请。', 'Apply once there are premises, owned or rented.'),
        );
      if (rdStaff !== undefined && rdStaff < least)
        return unmet(
          t(
            `研发人员 ${rdStaff} 人，还差 ${least - rdStaff} 人。`,
            `${rdStaff} R&D staff: ${least - rdStaff} more needed.`,
          ),
          t('组建研发团队后再申请。', 'Apply once there is a team.'),
        );
      return researchPremises === undefined || rdStaff === undefined ? UNKNOWN : MET;
    },
  },
  {
    id: 'enough-patents',
    title: t('专利数量达到要求', 'Enough granted patents'),
    basis: ['custom'],
    asks: (settings) => {
      const [inventions, others] = [number(settings, 'minimum-inventions'), number(settings, 'minimum-others')];
      return t(
        `有效发明专利不少于 ${inventions} 件，或实用新型、外观设计不少于 ${others} 件`,
        `At least ${inventions} granted invention(s), or ${others} utility models and designs`,
      );
    },
    field: 'inventions',
    judge: ({ inventions, utilityModels, designs }, settings) => {
      const [least, others] = [number(settings, 'minimum-inventions'), number(settings, 'minimum-others')];
      const owned = (utilityModels ?? 0) + (designs ?? 0);
      if ((inventions ?? 0) >= least || owned >= others) return MET;
      if (inventions === undefined || utilityModels === undefined || designs === undefined) return UNKNOWN;
      return unmet(
        t(
          `现有发明 ${inventions} 件，实用新型和外观设计 ${owned} 件；还差发明 ${least - inventions} 件，或其他专利 ${others - owned} 件。`,
          `You have ${inventions} and ${owned}: ${least - inventions} more invention(s) or ${others - owned} other patents needed.`,
        ),
        t(
          '达到要求后再申请；可先按普通程序提交专利申请。',
          'Apply once it is reached; ordinary filing is open to you.',
        ),
      );
    },
  },
  {
    id: 'ip-management',
    title: t('有知识产权管理制度或专人', 'Rules or a person for managing IP'),
    basis: ['custom'],
    asks: ({ 'ip-management': asked }) =>
      asked === false
        ? t('本中心不作要求', 'Not asked for by this centre')
        : t('有知识产权管理制度，或有专人负责', 'Rules for managing IP, or a person in charge'),
    field: 'ipManagement',
    judge: ({ ipManagement }, settings) => {
      if (settings['ip-management'] === false || ipManagement) return MET;
      if (ipManagement === undefined) return UNKNOWN;
      return unmet(
        t('没有知识产权管理制度，也没有专人负责。', 'There are neither rules for managing IP nor a person in charge.'),
        t(
          '先确定负责人或制定管理制度，当天即可申请；不要求通过贯标认证。',
          'Name a person or set rules first; you may apply on the same day. A certificate is not asked for.',
        ),
      );
    },
  },
  {
    id: 'honest',
    title: t('近期没有失信或非正常申请记录', 'No recent dishonesty or abnormal filing'),
    basis: ['O77-9', 'custom'],
    asks: (settings) => {
      const months = number(settings, 'clean-record');
      return t(`近 ${months} 个月无失信和非正常申请记录`, `No such record in the last ${months} months`);
    },
    field: 'lastDishonesty',
    judge: ({ dishonest, lastDishonesty }, settings, today) => {
      if (dishonest === undefined) return UNKNOWN;
      if (!dishonest) return MET;
      const last = findPlainDate(lastDishonesty ?? '');
      if (!last) return UNKNOWN;
      const from = addMonths(last, number(settings, 'clean-record'));
      if (from <= today) return MET;
      return unmet(
        t(`最近一次记录在${last}。`, `The last one was on ${last}.`),
        t(`请在${from}以后申请。`, `Apply from ${from} on.`),
        from,
      );
    },
  },
];

/** What an application form says, as answers: a finding that is not entered did not happen. */
export const answersOf = (input: Record<string, unknown>): Answers => ({
  ...(input as Answers),
  dishonest: input.lastDishonesty !== undefined && input.lastDishonesty !== null && input.lastDishonesty !== '',
});
