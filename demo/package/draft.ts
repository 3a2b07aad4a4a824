/** What a generated application says, before it is written as files. */
export interface Draft {
  kind: 'invention' | 'utility';
  title: string;
  /** The title as the request has it; differs only when that is a deliberate defect. */
  requestTitle: string;
  ipc: string;
  /** Paragraphs of each claim; its number is its place. */
  claims: string[][];
  sections: { heading: string; paragraphs: string[] }[];
  abstract: string;
  figures: {
    label: string;
    caption: string;
    image: Uint8Array;
    extension: 'tif' | 'jpg' | 'png';
    widthMm: number;
    heightMm: number;
  }[];
  abstractFigure: number;
}

/**
 * Deliberate defects, so that an examiner has something to raise. Named after what is wrong; `rule` is the entry of the
 * rule catalogue that finds it.
 */
export const defects = {
  'forward-reference': { rule: 'C-05', zh: '从属权利要求引用了在后的权利要求' },
  'conjunctive-reference': { rule: 'C-06', zh: '多项从属权利要求没有以择一方式引用' },
  'missing-antecedent': { rule: 'C-23', zh: '“所述”的部件此前没有出现' },
  'renamed-part': { rule: 'D-10', zh: '同一附图标记在说明书中有两个名称' },
  'dead-figure': { rule: 'D-18', zh: '说明书提到不存在的附图' },
  advertising: { rule: 'D-05', zh: '说明书中有商业性宣传用语' },
  'title-differs': { rule: 'R-10', zh: '请求书与说明书中的名称不一致' },
} as const;

export type DefectId = keyof typeof defects;

/** What a first submission of the demonstration gets wrong. */
export const usualDefects: readonly DefectId[] = [
  'forward-reference',
  'missing-antecedent',
  'renamed-part',
  'title-differs',
];
