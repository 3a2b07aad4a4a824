import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';

interface PatentFact {
  key: string;
  state: string;
  owner_name: string;
  owner_code: string | null;
  expires_on: string | null;
  fee_paid_until: string | null;
  holds: { kind: string }[];
}

interface Registration {
  patents: string[];
  pledgor: { name: string; code: string };
  pledgee: { name: string; code: string };
  debtFrom: string;
  debtTo: string;
}

/** What is being filed or was filed: the checks stand on preparing, on signing and on registering alike. */
const registration = ({ input, data }: MatterContext): Registration =>
  ('patents' in input ? input : data.registration) as unknown as Registration;
const patents = ({ facts }: MatterContext): PatentFact[] => facts.patents as PatentFact[];

/** One refusal for all patents that fail a test, naming them. */
function failing(
  context: MatterContext,
  fails: (patent: PatentFact) => boolean,
  say: { condition: Text; reason: Text; next: Text; field?: string; basis?: string[] },
): Refusal[] {
  const numbers = patents(context)
    .filter(fails)
    .map((one) => one.key);
  if (numbers.length === 0) return [];
  const reason = t(`${numbers.join('、')}${say.reason.zh}`, `${numbers.join(', ')}: ${say.reason.en}`);
  return [unmet(say.condition, reason, say.next, { basis: say.basis ?? ['A461'], field: say.field ?? 'patents' })];
}

const HOLDS: Record<string, Text> = {
  pledge: t('已被质押，或正在办理质押登记', 'it is pledged, or a registration is under way'),
  preservation: t('已被人民法院采取保全措施', 'a court has preserved it'),
  'ownership-dispute': t('因权属纠纷已中止有关程序', 'an ownership dispute has suspended it'),
};

export const checks: Record<string, CheckDefinition> = {
  'own-patent-rights': {
    title: t('以出质人名义办理，质权人是另一主体', 'The pledgor acts for itself, and the pledgee is somebody else'),
    basis: ['RR-15¶3'],
    run: (context) => {
      const { pledgor, pledgee } = registration(context);
      const wrong: Refusal[] = [];
      if (context.matter.state === 'new' && pledgor.code !== context.actor.code)
        wrong.push(
          unmet(
            t('以出质人名义办理', 'Filed by the pledgor'),
            t('填写的出质人不是当前办理身份的单位。', 'The pledgor named is not the unit you act for.'),
            t('请核对出质人，或切换办理身份。', 'Check the pledgor, or act for that unit.'),
            { basis: ['RR-15¶3'], field: 'pledgor' },
          ),
        );
      if (pledgor.code === pledgee.code)
        wrong.push(
          unmet(
            t('出质人与质权人是两个主体', 'Pledgor and pledgee are two'),
            t('两者的信用代码相同。', 'Both have the same credit code.'),
            t('请核对质权人。', 'Check the pledgee.'),
            { basis: ['RR-15¶3'], field: 'pledgee' },
          ),
        );
      return wrong;
    },
  },
  'parties-stay': {
    title: t('修改时不更换当事人', 'An amendment names the same parties'),
    basis: ['custom'],
    run: (context) => {
      const [now, before] = [registration(context), context.data.registration as unknown as Registration];
      if (now.pledgor.code === before.pledgor.code && now.pledgee.code === before.pledgee.code) return [];
      return [
        unmet(
          t('当事人不变', 'The same parties'),
          t('修改后的出质人或质权人不是原来的主体。', 'Pledgor or pledgee is another one now.'),
          t('更换当事人的，请撤回后重新申请。', 'To change the parties, withdraw and file anew.'),
          { basis: ['custom'], field: 'pledgee' },
        ),
      ];
    },
  },
  'patents-known': {
    title: t('专利在登记簿中', 'The patents stand in the register'),
    basis: ['A461'],
    run: (context) => {
      const known = new Set(patents(context).map((one) => one.key));
      const missing = registration(context).patents.filter((number) => !known.has(number));
      if (missing.length === 0) return [];
      return [
        unmet(
          t('专利在登记簿中', 'The patents stand in the register'),
          t(`登记簿中没有 ${missing.join('、')}。`, `The register does not hold ${missing.join(', ')}.`),
          t(
            '请核对专利号；确已授权的，请联系办理机关补录。',
            'Check the numbers; if they are granted, ask the office to enter them.',
          ),
          { basis: ['A461'], field: 'patents' },
        ),
      ];
    },
  },
  'owner-is-pledgor': {
    title: t('出质人是登记的专利权人', 'The pledgor is the registered owner'),
    basis: ['A461'],
    run: (context) => {
      const { pledgor } = registration(context);
      return failing(
        context,
        (one) => (one.owner_code === null ? !one.owner_name.includes(pledgor.name) : one.owner_code !== pledgor.code),
        {
          condition: t('出质人与专利登记簿记载的专利权人一致', 'The pledgor is the owner in the register'),
          reason: t('的专利权人不是出质人。', 'somebody else is the owner.'),
          next: t('请先办理专利权转移或著录事项变更。', 'Have the transfer recorded first.'),
        },
      );
    },
  },
  'in-force': {
    title: t('专利权已授予且有效', 'The patents are granted and in force'),
    basis: ['A461'],
    run: (context) => [
      ...failing(context, (one) => one.state === 'pending', {
        condition: t('专利权已授予', 'The patent is granted'),
        reason: t('尚未授予专利权。', 'not granted yet.'),
        next: t('授权公告后再申请。', 'Apply after the grant.'),
      }),
      ...failing(context, (one) => one.state === 'ended', {
        condition: t('专利权有效', 'The patent is in force'),
        reason: t('已终止或被宣告无效。', 'it has ended or was invalidated.'),
        next: t('请删去该专利。', 'Take it out.'),
      }),
    ],
  },
  'fee-paid': {
    title: t('年费已缴纳', 'The annual fees are paid'),
    basis: ['A461'],
    run: (context) =>
      failing(context, (one) => one.fee_paid_until !== null && one.fee_paid_until < context.today, {
        condition: t('年费已缴纳', 'The annual fee is paid'),
        reason: t('处于年费缴纳滞纳期。', 'the annual fee is overdue.'),
        next: t('请缴清年费和滞纳金后再申请。', 'Pay the fee with the surcharge first.'),
      }),
  },
  'not-held': {
    title: t('未被质押、保全或因权属纠纷中止', 'Not pledged, preserved or suspended'),
    basis: ['A461', 'CC-444'],
    run: (context) =>
      patents(context).flatMap((one) =>
        one.holds.map((hold) => {
          const reason = HOLDS[hold.kind] ?? t('已被锁定', 'it is blocked');
          return unmet(
            t('专利权上没有其他限制', 'Nothing else blocks the patent'),
            t(`${one.key}${reason.zh}。`, `${one.key}: ${reason.en}.`),
            t('限制解除后再申请，或删去该专利。', 'Apply once it is lifted, or take the patent out.'),
            { basis: ['A461'], field: 'patents' },
          );
        }),
      ),
  },
  'debt-within-term': {
    title: t('债务履行期不超过专利权有效期', 'The debt does not outlast the patents'),
    basis: ['A461'],
    run: (context) => {
      const debtTo = String(context.input.debtTo ?? registration(context).debtTo);
      return failing(context, (one) => one.expires_on !== null && one.expires_on < debtTo, {
        condition: t('债务履行期在专利权有效期内', 'The debt ends within the term'),
        reason: t(`在${debtTo}前期限届满。`, `it expires before ${debtTo}.`),
        next: t('请缩短债务履行期，或删去该专利。', 'Shorten the debt, or take the patent out.'),
        field: 'debtTo',
      });
    },
  },
  'debt-in-order': {
    title: t('债务履行期起止有序', 'The debt ends after it begins'),
    basis: ['custom'],
    run: (context) => {
      const { debtFrom } = registration(context);
      const debtTo = String(context.input.debtTo ?? registration(context).debtTo);
      if (debtFrom <= debtTo) return [];
      return [
        unmet(
          t('债务履行期止日不早于起日', 'The debt ends after it begins'),
          t(`起日${debtFrom}，止日${debtTo}。`, `It begins on ${debtFrom} and ends on ${debtTo}.`),
          t('请核对主合同。', 'Check the main contract.'),
          { basis: ['custom'], field: 'debtTo' },
        ),
      ];
    },
  },
};

/** What the office judges by the register, in the order of the guide. */
export const REGISTER_CHECKS = [
  'patents-known',
  'owner-is-pledgor',
  'in-force',
  'fee-paid',
  'not-held',
  'debt-within-term',
];
