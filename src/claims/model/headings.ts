import type { PartRole, SectionId } from './application-text.ts';
import { fold } from './fold.ts';

/** The headings the rules require (Implementing Rules art. 20) and the ways people write them. */
const SECTIONS: [SectionId, RegExp][] = [
  ['technical-field', /^(?:所属)?技术领域$/],
  ['background', /^(?:背景技术|现有技术|技术背景)$/],
  ['summary', /^(?:(?:发明|实用新型)(?:的)?(?:内容|概述|概要)|发明目的|技术方案|本发明内容|概述|概要)$/],
  ['drawings', /^附图(?:的)?(?:简要|简单)?(?:说明|描述)$|^附图的简要说明$/],
  ['embodiments', /^(?:具体|最佳|优选|详细)?(?:的)?(?:实施(?:方式|例|方案)|具体实施例?)$|^具体实施方式$|^实施方式$/],
];

const PARTS: [
  Extract<PartRole, 'claims' | 'description' | 'drawings' | 'abstract' | 'abstract-figure' | 'request'>,
  RegExp,
][] = [
  ['claims', /^权利要求(?:书|项)?$/],
  ['description', /^说明书(?:正文)?$/],
  ['drawings', /^(?:说明书)?附图$/],
  ['abstract', /^(?:说明书|发明)?摘要$/],
  ['abstract-figure', /^摘要附图$/],
  ['request', /^(?:发明|实用新型|外观设计)?专利请求书$/],
];

/** The heading without numbering, brackets, blanks and colon: `一、技术领域：` → `技术领域`. */
export function bareHeading(line: string): string {
  return fold(line)
    .replace(/\s+/g, '')
    .replace(/^\[\d{4,5}\]/, '')
    .replace(/^(?:[(【〔[<《])+|(?:[)】〕\]>》])+$/g, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.,)]/, '')
    .replace(/[::。.]+$/, '');
}

/** The section a line is the heading of; undefined for any other line. */
export function sectionOf(line: string): SectionId | undefined {
  if (line.length > 40) return undefined;
  const bare = bareHeading(line);
  return SECTIONS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** The part of an application a line is the title of (`权 利 要 求 书`); undefined for any other line. */
export function partTitleOf(line: string): (typeof PARTS)[number][0] | undefined {
  if (line.length > 40) return undefined;
  const bare = bareHeading(line);
  return PARTS.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** The official Chinese name of a section, for screens. */
export const sectionTitles: Record<SectionId, string> = {
  'technical-field': '技术领域',
  background: '背景技术',
  summary: '发明内容',
  drawings: '附图说明',
  embodiments: '具体实施方式',
  other: '其他',
};
