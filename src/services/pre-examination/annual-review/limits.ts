import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const limit = (
  title: LimitDefinition['title'],
  setting: string,
  action: string[],
  state: string,
  expiry?: string,
): LimitDefinition => ({
  title,
  kind: expiry ? 'P' : 'O',
  start: { action },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry: expiry ? { action: expiry } : 'lamp',
  amberWithin: 2,
  basis: ['custom'],
});

export const limits: Record<string, LimitDefinition> = {
  declaration: limit(t('申报', 'Declaration'), 'declaration', ['open'], 'declaring', 'declaration-over'),
  assessment: limit(t('评定', 'Assessment'), 'assessment', ['declare', 'declaration-over'], 'assessing'),
  rectification: limit(t('整改', 'Rectification'), 'rectification', ['assess'], 'rectifying', 'rectification-over'),
  recheck: limit(t('整改验收', 'Check'), 'recheck', ['rectify', 'rectification-over'], 'checking'),
};
