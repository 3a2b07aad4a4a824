import { type Lang, type Text, text as t } from '#kernel/text.ts';
import type { ApplicationText } from '../model/index.ts';
import type { Place, PlacePart } from '../study/index.ts';
import { fieldLabel } from './field-label.ts';

const parts: Readonly<Record<PlacePart, Text>> = {
  filing: t('申请文件', 'Application'),
  request: t('请求书', 'Request'),
  title: t('名称', 'Title'),
  claims: t('权利要求书', 'Claims'),
  description: t('说明书', 'Description'),
  drawings: t('附图', 'Drawings'),
  abstract: t('摘要', 'Abstract'),
  design: t('外观设计', 'Design'),
};

export const partLabel = (part: PlacePart): Text => parts[part];

/**
 * A place in words: 权利要求3, 说明书[0012]段, 摘要, 附图 图2, 请求书 申请人1 地址. With the text, paragraphs that bear no printed
 * number are counted (说明书第7段); without it their identifier is trusted.
 */
export function placeLabel(place: Place, text?: ApplicationText): Text {
  const part = parts[place.part];
  switch (place.part) {
    case 'claims':
      return claimLabel(place, { zh: '权利要求', en: 'Claim ' }) ?? part;
    case 'description': {
      const number = paragraphNumber(place, text);
      if (number !== undefined) return t(`说明书[${number}]段`, `Description [${number}]`);
      return place.order === undefined
        ? part
        : t(`说明书第${place.order + 1}段`, `Description, paragraph ${place.order + 1}`);
    }
    default:
      return within(part, place);
  }
}

/** The same for narrow columns: 权3, 说[0012], 图2. */
export function shortPlaceLabel(place: Place, text?: ApplicationText): Text {
  switch (place.part) {
    case 'claims':
      return claimLabel(place, { zh: '权', en: 'Cl. ' }) ?? parts.claims;
    case 'description': {
      const number = paragraphNumber(place, text);
      if (number !== undefined) return t(`说[${number}]`, `Desc. [${number}]`);
      return place.order === undefined ? parts.description : t(`说第${place.order + 1}段`, `Desc. ¶${place.order + 1}`);
    }
    case 'drawings':
      return place.figure === undefined ? parts.drawings : figureLabel(place.figure);
    default:
      return parts[place.part];
  }
}

/** A place as a path for programs: `claims/3`, `description/p0012`, `request/applicant.1.address`, `drawings/图2`. */
export function placePath({ part, claim, order, paragraph, field, figure }: Place): string {
  const numbered = claim === 0 && order !== undefined ? `unnumbered-${order + 1}` : claim;
  const inside = numbered ?? paragraph ?? field ?? figure;
  return inside === undefined ? part : `${part}/${inside}`;
}

function claimLabel({ claim, order }: Place, word: Record<Lang, string>): Text | undefined {
  if (claim !== undefined && claim > 0) return t(`${word.zh}${claim}`, `${word.en}${claim}`);
  if (order === undefined) return undefined;
  return t(`第${order + 1}项权利要求（未编号）`, `Claim in place ${order + 1} (no number)`);
}

function paragraphNumber({ paragraph }: Place, text: ApplicationText | undefined): string | undefined {
  if (paragraph === undefined) return undefined;
  if (!text) return /^p(\d{4,5})$/.exec(paragraph)?.[1];
  for (const section of text.description.sections)
    for (const one of section.paragraphs) if (one.id === paragraph) return one.num;
  return undefined;
}

const figureLabel = (label: string): Text => t(label, label.replace(/^图\s*/, 'Fig. '));

function within(part: Text, { field, figure, paragraph, order }: Place): Text {
  if (paragraph !== undefined) {
    const n = order === undefined ? '' : order + 1;
    return t(`${part.zh} 简要说明${n && `第${n}段`}`, `${part.en}, brief description${n && ` ¶${n}`}`);
  }
  const inside = field === undefined ? (figure === undefined ? undefined : figureLabel(figure)) : fieldLabel(field);
  return inside ? t(`${part.zh} ${inside.zh}`, `${part.en}, ${inside.en}`) : part;
}
