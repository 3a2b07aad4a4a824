import { type Lang, type Text, text as t } from '#kernel/text.ts';
import type { PlacePart } from '../study/index.ts';

/** Official names of the parts, as headings. */
export const partHeadings: Readonly<Record<PlacePart, Text>> = {
  filing: t('申请文件', 'Application'),
  request: t('请求书', 'Request'),
  title: t('发明名称', 'Title'),
  claims: t('权利要求书', 'Claims'),
  description: t('说明书', 'Description'),
  drawings: t('说明书附图', 'Drawings'),
  abstract: t('说明书摘要', 'Abstract'),
  design: t('外观设计', 'Design'),
};

export interface SheetWords {
  title: string;
  file: string;
  name: string;
  kind: string;
  onlyClaims: string;
  claims: string;
  law: string;
  rules: string;
  judged(n: number): string;
  findings: string;
  none: string;
  columns: { number: string; where: string; rule: string; severity: string; what: string };
  words: string;
  why: string;
  todo: string;
  basis: string;
  see: string;
  falseAlarm: string;
  noReason: string;
  text: string;
  remarks: string;
  notJudged(reason: string, rules: string): string;
  cut(rule: string, total: number): string;
  join: string;
  colon: string;
  author: string;
  initials: string;
  foot: string;
  hint: string;
}

export const sheetWords: Readonly<Record<Lang, SheetWords>> = {
  zh: {
    title: '申请文件检查报告',
    file: '文件',
    name: '名称',
    kind: '类型',
    onlyClaims: '（只检查权利要求）',
    claims: '权利要求项数',
    law: '适用规定截至',
    rules: '检查规则',
    judged: (n) => `${n}条作出了判断`,
    findings: '检查结果',
    none: '已判断的规则没有发现问题。',
    columns: { number: '序号', where: '位置', rule: '规则', severity: '程度', what: '问题' },
    words: '原文',
    why: '理由',
    todo: '建议',
    basis: '依据',
    see: '参见',
    falseAlarm: '已标记为误报',
    noReason: '未说明理由',
    text: '正文与批注位置',
    remarks: '没有判断的内容',
    notJudged: (reason, rules) => `${reason}：${rules}`,
    cut: (rule, total) => `${rule}共${total}处，只列出前面的。`,
    join: '、',
    colon: '：',
    author: '知全检查',
    initials: '知全',
    foot: '知全检查规则给出的是线索，不是审查结论；没有列出的地方不等于没有缺陷。',
    hint: '“必须改”通常会引起补正或驳回；“待判断”需要人来看；“提示”供参考。',
  },
  en: {
    title: 'Report on application documents',
    file: 'File',
    name: 'Title',
    kind: 'Kind',
    onlyClaims: ' (claims only)',
    claims: 'Claims',
    law: 'Law as of',
    rules: 'Rules',
    judged: (n) => `${n} judged`,
    findings: 'Findings',
    none: 'The rules that judged found nothing.',
    columns: { number: 'No.', where: 'Place', rule: 'Rule', severity: 'Severity', what: 'Finding' },
    words: 'Words',
    why: 'Why',
    todo: 'To do',
    basis: 'Basis',
    see: 'See',
    falseAlarm: 'Marked as false alarm',
    noReason: 'no reason given',
    text: 'The text with its notes',
    remarks: 'What was not judged',
    notJudged: (reason, rules) => `${reason}: ${rules}`,
    cut: (rule, total) => `${rule}: ${total} places, only the first are listed.`,
    join: ', ',
    colon: ': ',
    author: 'Zhiquan check',
    initials: 'ZQ',
    foot: 'Rules give leads, no decision of an examiner; what is not listed here may still be defective.',
    hint: '“Must change” normally draws a correction or refusal; “to judge” needs a person; “hint” is advice.',
  },
};
