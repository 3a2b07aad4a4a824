import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { AGENCY_FIELDS, FIELDS, IPC_FIELDS, SCAN } from '../entity-filing/entity-form.ts';

/** What may be changed, by the field of the register that it alters. */
export const CHANGES = {
  name: 'name',
  address: 'address',
  contact: 'contactName',
  phone: 'contactPhone',
  field: 'field',
  ipc: 'ipc',
  agencies: 'agencies',
} as const;

export const changeForm: Form = {
  title: t('备案信息变更', 'Change of the filing data'),
  intro: t('只填写需要变更的内容，其余不变。', 'Fill in only what changes; the rest stays as it is.'),
  sections: [
    {
      title: t('变更内容', 'What changes'),
      fields: {
        name: { kind: 'text', label: t('新名称', 'New name'), max: 100 },
        address: { kind: 'text', label: t('新地址', 'New address'), max: 200 },
        contactName: { kind: 'text', label: t('新联系人', 'New contact'), max: 40 },
        contactPhone: { kind: 'phone', label: t('新联系电话', 'New telephone'), personal: true },
        field: { kind: 'choice', label: t('新产业领域', 'New field'), options: FIELDS },
        ipc: { kind: 'list', label: t('新的主要分类（小类）', 'New main IPC subclasses'), max: 20, fields: IPC_FIELDS },
        agencies: {
          kind: 'list',
          label: t('委托的专利代理机构（全部）', 'Patent agencies (all of them)'),
          hint: t('填写后代替原来的名单。', 'What is given here takes the place of the list as it is.'),
          max: 20,
          fields: AGENCY_FIELDS,
        },
      },
    },
    {
      title: t('理由与材料', 'Reason and material'),
      fields: {
        reason: { kind: 'long-text', label: t('变更理由', 'Reason'), required: true, max: 1000 },
        evidence: { kind: 'files', label: t('证明材料', 'Evidence'), accept: SCAN },
      },
    },
  ],
};

const one = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});
const words = (zh: string, en: string): Field => ({ kind: 'long-text', label: t(zh, en), required: true, max: 2000 });

export const correctionForm = one(['通知补正', 'Ask for a correction'], ['补正', 'Correction'], {
  what: words('需要补正的内容', 'What to correct'),
});
export const refusalForm = one(['不予变更', 'Refuse'], ['理由', 'Reasons'], { explanation: words('理由', 'Reason') });
export const withdrawalForm = one(['撤回', 'Withdraw'], ['理由', 'Reasons'], { reason: words('理由', 'Reason') });
