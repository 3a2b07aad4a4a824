import { type Text, text } from '#kernel/text.ts';

/** A key event of WIPO ST.27. */
export interface KeyEvent {
  code: string;
  title: Text;
}

const event = (code: string, zh: string, en: string): KeyEvent => ({ code, title: text(zh, en) });

/** What no key event is known for; ST.27 has no such code. INPADOC calls its unclassified events Z as well. */
export const OTHER_EVENT = 'Z00';

/**
 * The key events of WIPO ST.27, one for each category, with their titles of the revision of October 2024 (read in a
 * secondary list; the Chinese titles are ours). The standard also has a code ending in 00 for "no key event of this
 * category fits" (ST.96, KeyEventCodeType) and detailed events under each key event; neither is used here.
 */
export const keyEvents: readonly KeyEvent[] = [
  event('A10', '提出申请', 'Application filed'),
  event('B10', '申请终结', 'Application discontinued'),
  event('C10', '申请恢复', 'Application revived'),
  event('D10', '请求或开始检索、审查', 'Search and/or examination requested or commenced'),
  event('E10', '请求授权前复审', 'Pre-grant review requested'),
  event('F10', '授权', 'IP right granted'),
  event('G10', '期限届满后的保护', 'Protection beyond IP right term granted'),
  event('H10', '权利终止', 'IP right ceased'),
  event('K10', '权利恢复', 'IP right revived'),
  event('L10', '请求授权后审查（无效、异议）', 'IP right review requested'),
  event('M10', '权利维持', 'IP right maintained'),
  event('N10', '申请或权利终结', 'Application or IP right terminated'),
  event('P10', '文件修改', 'Document modified'),
  event('Q10', '文件公布', 'Document published'),
  event('R10', '当事人变更', 'Party data change recorded'),
  event('S10', '许可信息', 'Licensing information recorded'),
  event('T10', '程序调整', 'Administrative procedure adjusted'),
  event('U10', '缴费', 'Fee paid'),
  event('V10', '请求复审或诉讼', 'Appeal requested'),
  event('W10', '其他事件', 'Other event occurred'),
  event('Y10', '更正或删除事件', 'Event information corrected or deleted'),
  event(OTHER_EVENT, '未归类事件', 'Not classified'),
];

const byCode = new Map(keyEvents.map((one) => [one.code, one]));

/** The key event of a code; a code of the same category stands for its key event, any other one for `Z00`. */
export const keyEventOf = (code: string): KeyEvent =>
  byCode.get(code) ?? byCode.get(`${code.charAt(0)}10`) ?? (byCode.get(OTHER_EVENT) as KeyEvent);
