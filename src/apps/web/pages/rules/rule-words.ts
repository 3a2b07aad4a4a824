import type { ApplicationKind } from '#claims/index.ts';
import type { Need, RuleGroup } from '#claims/rules/index.ts';
import type { Text } from '#kernel/text.ts';
import { catalogue } from '../../app/i18n.ts';

export const groupTitles: Readonly<Record<RuleGroup, Text>> = {
  request: { zh: '请求书与名称', en: 'Request and title' },
  claims: { zh: '权利要求书', en: 'Claims' },
  description: { zh: '说明书', en: 'Description' },
  drawings: { zh: '附图', en: 'Drawings' },
  abstract: { zh: '摘要', en: 'Abstract' },
  design: { zh: '外观设计', en: 'Designs' },
  'pre-examination': { zh: '快速预审', en: 'Pre-examination' },
};

export const groupOrder = Object.keys(groupTitles) as RuleGroup[];

export const kindTitles: Readonly<Record<ApplicationKind, Text>> = {
  invention: { zh: '发明', en: 'invention' },
  utility: { zh: '实用新型', en: 'utility model' },
  design: { zh: '外观设计', en: 'design' },
};

const needTitles: Readonly<Record<string, Text>> = {
  claims: { zh: '权利要求书', en: 'claims' },
  description: { zh: '说明书', en: 'the description' },
  abstract: { zh: '摘要', en: 'the abstract' },
  title: { zh: '名称', en: 'the title' },
  request: { zh: '请求书', en: 'the request form' },
  drawings: { zh: '附图', en: 'drawings' },
  design: { zh: '图片与简要说明', en: 'views and brief description' },
};

export const needTitle = (need: Need): Text => needTitles[need] ?? { zh: '登记信息', en: 'records of the office' };

export const ruleWords = catalogue(
  {
    must: '必须改',
    judge: '待判断',
    hint: '提示',
    nursery: '试用',
    precision: '准确率',
    unmeasured: '尚未测得',
    page: '规则得分',
  },
  {
    must: 'must change',
    judge: 'to judge',
    hint: 'hint',
    nursery: 'on trial',
    precision: 'Precision',
    unmeasured: 'not measured yet',
    page: 'Rules and scores',
  },
);
