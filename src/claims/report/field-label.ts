import { type Text, text as t } from '#kernel/text.ts';

/** The words of field paths such as `applicant.1.address`. */
const words: Readonly<Record<string, Text>> = {
  abstract: t('摘要', 'abstract'),
  abstractFigure: t('摘要附图', 'abstract figure'),
  address: t('地址', 'address'),
  agency: t('代理机构', 'agency'),
  agent: t('代理师', 'attorney'),
  applicant: t('申请人', 'applicant'),
  base: t('基本设计', 'base design'),
  brief: t('简要说明', 'brief description'),
  change: t('变更', 'change'),
  claims: t('权利要求书', 'claims'),
  classification: t('分类号', 'classification'),
  code: t('代码', 'code'),
  country: t('国家或地区', 'country'),
  date: t('日期', 'date'),
  declared: t('文件清单', 'list of files'),
  delayed: t('延迟审查', 'delayed examination'),
  deposit: t('生物材料保藏', 'deposit'),
  description: t('说明书', 'description'),
  design: t('设计', 'design'),
  designated: t('指定的图片或照片', 'designated figure'),
  disclosedOn: t('公开日期', 'day of disclosure'),
  divisional: t('分案申请', 'divisional application'),
  drawings: t('附图', 'drawings'),
  earlier: t('在先文本', 'earlier text'),
  filings: t('申请数量', 'number of filings'),
  firstApplicant: t('第一申请人', 'first applicant'),
  geneticResources: t('遗传资源', 'genetic resources'),
  grace: t('不丧失新颖性宽限期声明', 'grace period statement'),
  hague: t('海牙途径', 'Hague filing'),
  identifier: t('证件号码', 'identification'),
  inventor: t('发明人', 'inventor'),
  ipc: t('IPC分类号', 'IPC symbol'),
  kind: t('专利类型', 'kind'),
  licence: t('执业证号', 'licence'),
  locarno: t('洛迦诺分类号', 'Locarno symbol'),
  name: t('姓名或名称', 'name'),
  number: t('号码', 'number'),
  office: t('受理机构', 'office'),
  parent: t('原申请', 'parent application'),
  part: t('要求保护的局部', 'claimed part'),
  partial: t('局部外观设计', 'partial design'),
  pct: t('PCT途径', 'PCT filing'),
  phone: t('电话', 'phone'),
  points: t('设计要点', 'design points'),
  postcode: t('邮政编码', 'postcode'),
  priority: t('优先权', 'priority'),
  productName: t('产品名称', 'product name'),
  proof: t('证明材料', 'proof'),
  request: t('请求书', 'request'),
  'same-day-twin': t('同日申请', 'same-day twin'),
  sameDayUtility: t('同日申请声明', 'same-day statement'),
  search: t('检索报告', 'search report'),
  secrecy: t('保密申请', 'secrecy'),
  sequence: t('序列表', 'sequence listing'),
  signature: t('签章', 'signature'),
  taxonomy: t('分类命名', 'taxonomic name'),
  title: t('发明名称', 'title'),
  unit: t('保藏单位', 'depositary'),
  use: t('用途', 'use'),
  views: t('视图', 'views'),
};

/** `applicant.1.address` → 申请人1 地址. Words nobody translated stay as they are. */
export function fieldLabel(path: string): Text {
  const said = (lang: 'zh' | 'en') =>
    path
      .split('.')
      .reduce<string[]>((done, step) => {
        const last = done.length - 1;
        if (/^\d+$/.test(step) && last >= 0) done[last] += lang === 'zh' ? step : ` ${step}`;
        else done.push(words[step]?.[lang] ?? step);
        return done;
      }, [])
      .join(' ');
  return t(said('zh'), said('en'));
}
