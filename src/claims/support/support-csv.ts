import { type Lang, type Text, text as t } from '#kernel/text.ts';
import { sectionTitles } from '../model/headings.ts';
import type { SectionId } from '../model/index.ts';
import type { SupportedFeature, SupportHow, SupportMap, SupportPlace } from './support-map.ts';

const HEAD: Text[] = [
  t('权利要求', 'Claim'),
  t('特征', 'Feature'),
  t('特征文字', 'Wording of the feature'),
  t('支持', 'Support'),
  t('段落', 'Paragraph'),
  t('部分', 'Section'),
  t('说明书文字', 'Wording of the description'),
  t('相同程度', 'Likeness'),
  t('附图', 'Figures'),
  t('附图标记', 'Reference signs'),
];

export const supportTitles: Record<SupportHow, Text> = {
  'same words': t('文字相同', 'same words'),
  close: t('文字相近', 'close'),
  none: t('未找到', 'not found'),
};

const sectionsEn: Record<SectionId, string> = {
  'technical-field': 'Technical field',
  background: 'Background',
  summary: 'Summary',
  drawings: 'Brief description of drawings',
  embodiments: 'Embodiments',
  other: 'Other',
};

/**
 * The support map as a table (RFC 4180, with the mark that lets spreadsheets read Chinese): one line for each place of
 * each feature, one line for a feature that was found nowhere.
 */
export function supportCsv(map: SupportMap, lang: Lang = 'zh'): string {
  const lines = map.features.flatMap((feature) =>
    feature.places.length === 0
      ? [line(feature, undefined, lang)]
      : feature.places.map((place) => line(feature, place, lang)),
  );
  return `\uFEFF${[HEAD.map((title) => title[lang]), ...lines].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function line(feature: SupportedFeature, place: SupportPlace | undefined, lang: Lang): string[] {
  return [
    String(feature.claim),
    `${feature.claim}.${feature.index}`,
    feature.text,
    supportTitles[place?.how ?? feature.how][lang],
    place ? (place.num ?? place.paragraph) : '',
    place ? (lang === 'zh' ? sectionTitles[place.section] : sectionsEn[place.section]) : '',
    place?.text ?? '',
    place ? place.score.toFixed(2) : '',
    feature.figures
      .map(({ label }) => (lang === 'zh' ? label : label.replace('图', 'Fig. ')))
      .join(lang === 'zh' ? '、' : ', '),
    feature.signs.join(lang === 'zh' ? '、' : ', '),
  ];
}

/** Quotes what needs it. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
