import type { ApplicationKind, PartRole } from '../model/index.ts';

interface Form {
  role: PartRole;
  title: string;
  kind?: ApplicationKind;
}

/** The office's form codes (表格代码) that a reader meets in packages. Other codes are attachments. */
export const forms: Record<string, Form> = {
  '100001': { role: 'claims', title: '权利要求书' },
  '100002': { role: 'description', title: '说明书' },
  '100003': { role: 'drawings', title: '说明书附图' },
  '100004': { role: 'abstract', title: '说明书摘要' },
  '100005': { role: 'abstract-figure', title: '摘要附图' },
  '100007': { role: 'attachment', title: '专利代理委托书' },
  '110101': { role: 'request', title: '发明专利请求书', kind: 'invention' },
  '120101': { role: 'request', title: '实用新型专利请求书', kind: 'utility' },
  '130101': { role: 'request', title: '外观设计专利请求书', kind: 'design' },
  '110401': { role: 'attachment', title: '实质审查请求书' },
  '130001': { role: 'drawings', title: '外观设计图片或照片', kind: 'design' },
  '130002': { role: 'design-brief', title: '外观设计简要说明', kind: 'design' },
};

const CODE = /(?:^|\/)(1\d{5})(?=[-_./]|$)/g;

/** The form code a path lies under: the innermost folder or file name that begins with a known code. */
export function formCodeOf(path: string): string | undefined {
  // Folder and file share a slash, so overlapping matches are looked for one by one.
  let found: string | undefined;
  CODE.lastIndex = 0;
  for (let match = CODE.exec(path); match; match = CODE.exec(path)) if (forms[match[1]!]) found = match[1];
  return found;
}

/** The office's name of a part, for notes. */
export const roleTitles: Record<PartRole, { zh: string; en: string }> = {
  request: { zh: '请求书', en: 'request' },
  claims: { zh: '权利要求书', en: 'claims' },
  description: { zh: '说明书', en: 'description' },
  drawings: { zh: '说明书附图', en: 'drawings' },
  abstract: { zh: '说明书摘要', en: 'abstract' },
  'abstract-figure': { zh: '摘要附图', en: 'abstract figure' },
  'design-brief': { zh: '外观设计简要说明', en: 'brief description of the design' },
  figure: { zh: '图像', en: 'image' },
  publication: { zh: '公布文本', en: 'publication' },
  application: { zh: '申请文件', en: 'application' },
  attachment: { zh: '附件', en: 'attachment' },
  unknown: { zh: '未知内容', en: 'unknown content' },
};
