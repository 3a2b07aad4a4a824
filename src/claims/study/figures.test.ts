import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, sortIntoSections } from '../model/index.ts';
import { describedFigures, figureLabels, figureMentions } from './figures.ts';
import { Study } from './study.ts';

function study(description: string, labels: string[] = []): Study {
  const text = emptyApplicationText();
  text.description = sortIntoSections(
    description.split('\n').map((line) => ({ text: line })),
    { titleLine: false },
  ).description;
  text.figures = labels.map((label, i) => ({ id: `f${i}`, label }));
  return new Study(text, { on: plainDate('2026-11-01') });
}

const names = (found: readonly { number: number; suffix: string }[]) => found.map((f) => `${f.number}${f.suffix}`);
const mentioned = (body: string) => names(figureMentions(study(`具体实施方式\n${body}`)));

test.each([
  ['如图1所示', ['1']],
  ['参见图1至图3', ['1', '2', '3']],
  ['见图2-4', ['2', '3', '4']],
  ['图1、2和5', ['1', '2', '5']],
  ['图6A和6B', ['6A', '6B']],
  ['如图1(a)和图1(b)所示', ['1a', '1b']],
  ['图1a-1c', ['1a', '1b', '1c']],
  ['图2(a)、(b)和(c)', ['2a', '2b', '2c']],
  ['图3A至图3C', ['3A', '3B', '3C']],
  ['附图 3', ['3']],
  ['如图１所示', ['1']],
])('figures mentioned: %s', (body, wanted) => {
  expect(mentioned(body)).toEqual(wanted);
});

test.each(['示意图1', '曲线图2为', '图1、2个孔', '图1.5', '地图', '如图1、30%的'])(
  'no more figures than there are: %s',
  (body) => {
    expect(mentioned(body).filter((name) => name !== '1')).toEqual([]);
  },
);

test('figures that 附图说明 presents', () => {
  const s = study(
    '附图说明\n图1是总装图；图2为图1中A处的放大图。\n图3、图4分别为主视图和俯视图；\n图5至7为剖视图\n具体实施方式\n图9是流程图。',
  );
  expect(names(describedFigures(s))).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(describedFigures(s)[1]!.said).toBe('为图1中A处的放大图');
});

test('labels of drawings', () => {
  expect(names(figureLabels(study('', ['图1', '图 2', '图3A', '图4（b）', 'Fig.5'])))).toEqual(['1', '2', '3A', '4b']);
});

test('never throws; mentions lie in the text', () => {
  const piece = fc.constantFrom(
    '图',
    '附图',
    '1',
    '12',
    'A',
    '(a)',
    '至',
    '-',
    '、',
    '和',
    '；',
    '。',
    '为',
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const s = study(`附图说明\n${pieces.join('')}`);
      for (const { start, end } of [...figureMentions(s), ...describedFigures(s)]) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(s.description.text.length);
      }
    }),
    { seed: 5 },
  );
});
