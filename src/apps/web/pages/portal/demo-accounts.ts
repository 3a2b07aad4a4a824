import type { Text } from '#kernel/text.ts';

/** The demonstration's accounts, as the server prints them at its start; a test holds both lists together. */
export const DEMO_PASSWORD = 'Zhiquan-2026!';

export interface DemoAccount {
  login: string;
  role: Text;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'applicant', role: { zh: '申请人（单位管理员）', en: 'applicant, administrator of a company' } },
  { login: 'member', role: { zh: '申请人（单位成员）', en: 'applicant, member of the same company' } },
  { login: 'applicant2', role: { zh: '申请人（另一家单位）', en: 'applicant of another company' } },
  { login: 'agent', role: { zh: '专利代理师（受两家单位委托）', en: 'patent agent with mandates of both companies' } },
  { login: 'bank', role: { zh: '银行经办人（质权人）', en: 'bank officer, pledgee' } },
  { login: 'clerk', role: { zh: '保护中心受理人员', en: 'acceptance clerk of the centre' } },
  { login: 'examiner', role: { zh: '预审员（生物）', en: 'pre-examiner' } },
  { login: 'examiner2', role: { zh: '预审员（新材料）', en: 'pre-examiner' } },
  { login: 'reviewer', role: { zh: '复核人员', en: 'reviewer' } },
  { login: 'leader', role: { zh: '保护中心负责人', en: 'head of the centre' } },
  { login: 'pledge', role: { zh: '质押登记审查人员', en: 'pledge examiner' } },
  { login: 'filing', role: { zh: '呼和浩特市局立案人员', en: 'filing officer of the city office' } },
  { login: 'handler', role: { zh: '裁决承办人', en: 'case handler of the city office' } },
  { login: 'panel', role: { zh: '合议组长', en: 'panel leader of the city office' } },
  { login: 'head', role: { zh: '呼和浩特市局负责人', en: 'head of the city office' } },
  { login: 'superior', role: { zh: '自治区局（上一级部门）', en: 'superior office of the region' } },
  { login: 'office', role: { zh: '自治区局负责人', en: 'head of the regional IP office' } },
  { login: 'prio', role: { zh: '自治区局优先审查受理人员', en: 'priority clerk of the regional office' } },
  { login: 'prio2', role: { zh: '自治区局优先审查审核人员', en: 'priority reviewer of the regional office' } },
  { login: 'prio3', role: { zh: '自治区局优先审查签发人', en: 'signatory of priority recommendations' } },
  { login: 'auditor', role: { zh: '审计人员', en: 'auditor' } },
  { login: 'navigator', role: { zh: '导航项目管理人员', en: 'navigation officer' } },
  { login: 'expert1', role: { zh: '专利导航评审专家', en: 'expert on navigation' } },
  { login: 'expert2', role: { zh: '专利导航评审专家', en: 'expert on navigation' } },
  { login: 'expert3', role: { zh: '专利导航评审专家', en: 'expert on navigation' } },
  { login: 'editor', role: { zh: '网站编辑', en: 'site editor' } },
  { login: 'steward', role: { zh: '数据管理员', en: 'data steward' } },
  { login: 'analyst', role: { zh: '产业数据分析员', en: 'industry analyst' } },
  { login: 'admin', role: { zh: '系统管理员', en: 'system administrator' } },
];
