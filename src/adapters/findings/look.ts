import type { Lang } from '#kernel/text.ts';

// Word takes Chinese from the East Asian font and everything else from the other.
export const BODY_FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};
export const HEAD_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

export const LANGUAGE: Record<Lang, { value: string; eastAsia: string }> = {
  zh: { value: 'en-GB', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
};

/** Words that a finding is about: a soft ground that also prints in grey. */
export const MARK = { shading: { fill: 'FFF1C9' } } as const;

export const FAINT = '6B6F76';
export const RULE_LINE = 'C9CCD1';
export const INK = '1B1F24';

/** Seal red, amber, sky: the colours of the three severities. */
export const SEVERITY_COLOUR = { E: 'B3261E', W: '8A5A00', I: '1F5F99' } as const;
