import { text as t } from '#kernel/text.ts';
import { describedFigures, figureLabels } from '../../../study/figures.ts';
import { atFigure, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const MOST_NAMES = 4;

export const figuresExplained = defineRule({
  id: 'D-07',
  group: 'description',
  title: t('附图说明与附图一一对应', '附图说明 and the drawings agree'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1(4)', 'RR-21¶1'],
  needs: ['description', 'figure-labels'],
  messages: {
    default: {
      what: t(
        '附图说明写有{figure}，附图中没有{figure}。',
        '附图说明 explains {figure}, but there is no such drawing.',
      ),
      why: t(
        '说明书有附图的，对各幅附图作简略说明；写有说明而缺少附图的，要补交附图（以补交日为申请日）或者取消该说明。',
        'Each drawing is explained; an explained drawing that is missing must be filed late, which moves the filing date, or the explanation withdrawn.',
      ),
      todo: t(
        '补上这幅附图，或者删去对它的说明并核对编号。',
        'Add the drawing, or delete its explanation and check the numbers.',
      ),
    },
    unexplained: {
      what: t('{figure}没有在附图说明中说明。', '{figure} is not explained under 附图说明.'),
      why: t('说明书有附图的，应当对各幅附图作简略说明。', 'Each drawing must be explained briefly.'),
      todo: t('在附图说明中补写一行：“{figure}是……”。', 'Add a line under 附图说明: “{figure}是……”.'),
    },
    sheet: {
      what: t(
        '附图说明写有{count}幅图，附图只有{drawn}幅图像（{labels}），看不出一幅图像上是否有几幅图。',
        '附图说明 explains {count} figures, but there are {drawn} images ({labels}); whether an image holds several figures cannot be told.',
      ),
      why: t(
        '说明书有附图的，对各幅附图作简略说明，图与说明应当一一对应。',
        'Each drawing is explained; drawings and explanations agree.',
      ),
      todo: t(
        '核对每一幅图都在附图中并标有图号；缺少的补上。',
        'Check that every figure is among the drawings and bears its number; add what is missing.',
      ),
    },
    gap: {
      what: t('附图说明从图{last}跳到{figure}。', '附图说明 jumps from figure {last} to {figure}.'),
      why: t('几幅附图应当按照“图1，图2，……”顺序编号。', 'Figures are numbered 图1, 图2 … in order.'),
      todo: t('改正编号，或者补写漏掉的图。', 'Correct the number or add the missing figure.'),
    },
  },
  limits: [
    t(
      '只比较图号；分图（图6A、图6B；图1(a)）按“图6”“图1”说明的也算。',
      'Only numbers are compared; parts of a figure (图6A, 图1(a)) may be explained under the whole number.',
    ),
    t(
      '附图文件比说明的图少一半以上时，一页上可能有几幅图，只提示核对。',
      'Where there are half as many drawing files as explained figures or fewer, a sheet may hold several: a hint to check is all.',
    ),
    t('附图没有图号（由顺序推定）的来源不作判断。', 'Sources that do not number their drawings are not judged.'),
  ],
  *detect(study): Iterable<Hit> {
    const described = describedFigures(study);
    if (described.length === 0) return;
    const labels = figureLabels(study).filter(({ figure }) => !figure.labelDerived);
    const drawn = new Set(labels.map(({ number }) => number));
    const drawnParts = new Set(labels.map(({ number, suffix }) => `${number}${suffix}`.toLowerCase()));
    const wholes = new Set(labels.filter(({ suffix }) => suffix === '').map(({ number }) => number));
    const told = new Set<string>();
    const explained = new Set(described.map(({ number }) => number));
    // 图1-图4 on one sheet, or far fewer drawings than figures, none of them unexplained: several figures to a sheet.
    const absent = [...explained].filter((number) => !drawn.has(number)).length;
    const sheets = absent >= Math.max(1, drawn.size) && [...drawn].every((number) => explained.has(number));
    if (sheets) {
      const { start, end } = described.find(({ number }) => !drawn.has(number))!;
      const names = study.text.figures.slice(0, MOST_NAMES).map(({ label }) => label);
      yield {
        at: placeIn(study.description, start, end),
        message: 'sheet',
        severity: 'I',
        params: { count: explained.size, drawn: study.text.figures.length, labels: names.join('、') },
      };
      return;
    }
    let last = 0;
    for (const { number, suffix, start, end } of described) {
      const at = placeIn(study.description, start, end);
      const name = `图${number}${suffix}`;
      if (told.has(name)) continue;
      told.add(name);
      const exists =
        suffix === '' ? drawn.has(number) : drawnParts.has(`${number}${suffix}`.toLowerCase()) || wholes.has(number);
      if (!exists) yield { at, params: { figure: name } };
      else if (number > last + 1 && drawn.has(last + 1) === false)
        yield { at, message: 'gap', params: { figure: name, last } };
      last = Math.max(last, number);
    }
    const parts = new Set(described.map(({ number, suffix }) => `${number}${suffix}`.toLowerCase()));
    const whole = new Set(described.filter(({ suffix }) => suffix === '').map(({ number }) => number));
    for (const { figure, number, suffix } of labels)
      if (!(suffix === '' ? explained.has(number) : whole.has(number) || parts.has(`${number}${suffix}`.toLowerCase())))
        yield { at: atFigure('drawings', figure.label), message: 'unexplained', params: { figure: figure.label } };
  },
});
