import { text as t } from '#kernel/text.ts';
import { describedFigures, figureLabels, figureMentions } from '../../../study/figures.ts';
import { pieceAt, placeIn, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const OTHERS = /CN\s?\d{6}|US\s?\d{6}|专利文献|对比文件|该文献|文献\s?\d/;

function* deadFigures(study: Study): Iterable<Hit> {
  const labels = figureLabels(study);
  const derived = labels.some(({ figure }) => figure.labelDerived);
  const known = new Set([...labels, ...describedFigures(study)].map(({ number }) => number));
  // Figures without a list of them and without labels: nobody knows how many there are.
  if (known.size === 0 || (derived && describedFigures(study).length === 0)) return;
  const background = new Set(study.section('background').pieces.map(({ place }) => place.paragraph));
  const { text } = study.description;
  const told = new Set<number>();
  for (const { number, start, end } of figureMentions(study)) {
    if (known.has(number) || told.has(number)) continue;
    const piece = pieceAt(study.description, start)!;
    if (background.has(piece.place.paragraph)) continue;
    if (OTHERS.test(text.slice(Math.max(piece.start, start - 60), start))) continue;
    told.add(number);
    yield { at: placeIn(study.description, start, end), params: { words: `图${number}` } };
  }
}

const TABLE = /(?<![\u4e00-\u9fa5]*[仪电代列外码手字报年查])表\s{0,2}(\d{1,2})(?![\d.]|\s?[-—]\s?\d)/g;
const CITES_TABLE = /(?:如|见|参见|参照|根据|由|从|在|列于|示于|记于|按|照)\s{0,2}$/;
const TABLE_SAID = /^\s{0,2}(?:所示|中|可知|可见|可以看出|所列)/;

function* deadTables(study: Study): Iterable<Hit> {
  const text = study.foldedDescription;
  if (!text.includes('表')) return;
  const known = new Set<number>();
  const cited: { number: number; start: number; end: number }[] = [];
  for (const match of text.matchAll(TABLE)) {
    const end = match.index + match[0].length;
    const one = { number: Number(match[1]), start: match.index, end };
    if (
      CITES_TABLE.test(text.slice(Math.max(0, one.start - 4), one.start)) ||
      TABLE_SAID.test(text.slice(end, end + 6))
    )
      cited.push(one);
    else known.add(one.number);
  }
  if (known.size === 0) return;
  const told = new Set<number>();
  for (const { number, start, end } of cited) {
    if (known.has(number) || told.has(number)) continue;
    told.add(number);
    yield { at: placeIn(study.description, start, end), message: 'table', params: { words: `表${number}` } };
  }
}

/** A number in brackets at the end of a paragraph is the number of the formula in it. */
const NUMBERED = /(?<!式\s{0,2})[(（]\s{0,2}(\d{1,2})\s{0,2}[)）][；;，,。.]?\s{0,3}\n/g;
const FORMULA = /(?:公式|方程式?|(?<![方形模格样款公])式)\s{0,2}[(（]\s{0,2}(\d{1,2})\s{0,2}[)）]/g;

function* deadFormulas(study: Study): Iterable<Hit> {
  const text = study.foldedDescription;
  if (!text.includes('式')) return;
  const known = new Set([...text.matchAll(NUMBERED)].map((match) => Number(match[1])));
  if (known.size < 2) return;
  const most = Math.max(...known);
  const told = new Set<number>();
  for (const match of text.matchAll(FORMULA)) {
    const number = Number(match[1]);
    // Numbers below the highest may stand inside a formula's image.
    if (number <= most || told.has(number)) continue;
    told.add(number);
    const end = match.index + match[0].length;
    yield { at: placeIn(study.description, match.index, end), message: 'formula', params: { words: match[0] } };
  }
}

const STEP = /步骤\s{0,2}(S?)\s{0,2}(\d{1,4}(?:[.-]\d{1,2})?)(?![\d%])/g;
const BARE_STEP = /(?<![A-Za-z\d骤])(?<!骤 )S(\d{1,4}(?:[.-]\d{1,2})?)\s{0,2}[:：、，,.。]/g;
const JUMPS = /(?:返回|转到|转至|转入|跳转[到至]?|跳到|跳至|执行|进入|重复|回到|重新执行|继续执行)(?:所述|上述)?$/;

function* deadSteps(study: Study): Iterable<Hit> {
  const text = study.foldedDescription;
  if (!text.includes('步骤')) return;
  const known = new Set<string>();
  const jumps: { number: string; start: number; end: number; words: string }[] = [];
  for (const match of text.matchAll(STEP)) {
    const number = match[2]!;
    if (JUMPS.test(text.slice(Math.max(0, match.index - 6), match.index)))
      jumps.push({ number, start: match.index, end: match.index + match[0].length, words: match[0] });
    else known.add(number);
  }
  if (jumps.length === 0) return;
  for (const match of text.matchAll(BARE_STEP)) known.add(match[1]!);
  // 步骤一, (1), 1、: steps numbered another way.
  if (known.size < 2) return;
  const told = new Set<string>();
  for (const { number, start, end, words } of jumps) {
    if (
      told.has(number) ||
      known.has(number) ||
      [...known].some((one) => one.startsWith(`${number}.`) || one.startsWith(`${number}-`))
    )
      continue;
    told.add(number);
    yield { at: placeIn(study.description, start, end), message: 'step', params: { words } };
  }
}

export const deadReferences = defineRule({
  id: 'D-18',
  group: 'description',
  title: t('提到不存在的图、表、式、步骤', 'References to figures, tables, formulas or steps that do not exist'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.3'],
  needs: ['description'],
  messages: {
    default: {
      what: t('说明书提到{words}，但没有这幅图。', 'The description mentions {words}, but there is no such figure.'),
      why: t('说明书应当清楚，所提到的图必须存在。', 'The description must be clear: what it refers to must exist.'),
      todo: t('改正图号，或者补上附图和附图说明。', 'Correct the number or add the figure.'),
    },
    table: {
      what: t('说明书提到{words}，但没有找到这张表。', 'The description mentions {words}, but there is no such table.'),
      why: t('说明书应当清楚，所提到的表必须存在。', 'The description must be clear: what it refers to must exist.'),
      todo: t('改正表号，或者补上表格及表题。', 'Correct the number or add the table with its caption.'),
    },
    formula: {
      what: t(
        '说明书提到{words}，但没有这个编号的公式。',
        'The description mentions {words}, but no formula bears that number.',
      ),
      why: t('说明书应当清楚，所提到的公式必须存在。', 'The description must be clear: what it refers to must exist.'),
      todo: t('改正公式编号。', 'Correct the number.'),
    },
    step: {
      what: t('说明书提到{words}，但没有这个步骤。', 'The description mentions {words}, but there is no such step.'),
      why: t('说明书应当清楚，所提到的步骤必须存在。', 'The description must be clear: what it refers to must exist.'),
      todo: t('改正步骤编号。', 'Correct the number.'),
    },
  },
  limits: [
    t(
      '图：既不在附图、也不在附图说明中的图号才报；背景技术和引用文献的句子不看。',
      'Figures: only numbers that neither the drawings nor 附图说明 know; the background and sentences about other documents are left out.',
    ),
    t(
      '表题在图像里的表、没有编号的公式，不作判断。',
      'Tables whose caption is inside an image and unnumbered formulas are not judged.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    yield* deadFigures(study);
    yield* deadTables(study);
    yield* deadFormulas(study);
    yield* deadSteps(study);
  },
});
