import { getBasis } from '#kernel/law/index.ts';
import type { Lang } from '#kernel/text.ts';
import type { ApplicationText } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import { shortPlaceLabel } from './place-label.ts';
import { BASIS_JOIN, severityWords } from './words.ts';

/** One line for people: `权3 C-05 必须改 权利要求3引用了在后的权利要求5。` */
export function findingLine(finding: Finding, lang: Lang, text?: ApplicationText): string {
  const { rule, severity, what } = finding;
  return [shortPlaceLabel(finding, text)[lang], rule, severityWords[severity][lang], what[lang]].join(' ');
}

/** The articles a finding rests on, in words. */
export const basisLabel = (basis: readonly string[], lang: Lang): string =>
  basis.map((id) => getBasis(id).label[lang]).join(BASIS_JOIN[lang]);
