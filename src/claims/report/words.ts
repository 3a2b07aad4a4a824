import { type Lang, type Text, text as t } from '#kernel/text.ts';
import type { ApplicationKind } from '../model/index.ts';
import type { Severity } from '../rules/index.ts';

/** How grave a finding is, as people read it. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  E: t('必须改', 'must change'),
  W: t('待判断', 'to judge'),
  I: t('提示', 'hint'),
};

export const kindWords: Readonly<Record<ApplicationKind, Text>> = {
  invention: t('发明', 'invention'),
  utility: t('实用新型', 'utility model'),
  design: t('外观设计', 'design'),
};

/** Stands between the articles of one finding. */
export const BASIS_JOIN: Readonly<Record<Lang, string>> = { zh: '；', en: '; ' };
