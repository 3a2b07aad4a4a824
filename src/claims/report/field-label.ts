import { type Text, text as t } from '#kernel/text.ts';

/** The words of field paths such as `applicant.1.address`. */
const words: Readonly<Record<string, Text>> = {
  abstractFigure: t('摘要附图', 'abstract figure'),
  address: t('地址', 'address'),
  agency: t('代理机构', 'agency'),
  agent: t('代理师', 'attorney'),
  applicant: t('申请人', 'applicant'),
  brief: t('简要说明', 'brief description'),
  code: t('代码', 'code'),
  color: t('色彩', 'colour'),
  country: t('国家或地区', 'country'),
  date: t('日期', 'date'),
  declared: t('文件清单', 'list of files'),
  deposit: t('生物材料保藏', 'deposit'),
  design: t('设计', 'design'),
  divisional: t('分案', 'divisional'),
  drawings: t('附图', 'drawings'),
  claims: t('权利要求书', 'claims'),
  description: t('说明书', 'description'),
  abstract: t('摘要', 'abstract'),
  facts: t('登记信息', 'records'),
  genetic: t('遗传资源', 'genetic resources'),
  gracePeriod: t('不丧失新颖性宽限期', 'grace period'),
  identifier: t('证件号码', 'identification'),
  inventor: t('发明人', 'inventor'),
  ipc: t('IPC分类号', 'IPC symbol'),
  kind: t('专利类型', 'kind'),
  licence: t('执业证号', 'licence'),
  locarno: t('洛迦诺分类号', 'Locarno symbol'),
  name: t('姓名或名称', 'name'),
  number: t('号码', 'number'),
  office: t('受理机构', 'office'),
  pages: t('页数', 'pages'),
  party: t('当事人', 'party'),
  phone: t('电话', 'phone'),
  postcode: t('邮政编码', 'postcode'),
  priority: t('优先权', 'priority'),
  productName: t('产品名称', 'product name'),
  request: t('请求书', 'request'),
  sameDayUtility: t('同日申请声明', 'same-day statement'),
  signature: t('签章', 'signature'),
  title: t('发明名称', 'title'),
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
