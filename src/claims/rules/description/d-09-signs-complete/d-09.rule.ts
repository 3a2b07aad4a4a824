import { text as t } from '#kernel/text.ts';
import { atFigure, placeIn, type Study } from '../../../study/index.ts';
import {
  claimNames,
  descriptionSigns,
  foldedForSigns,
  isShortFor,
  mentionRange,
  signList,
} from '../../../study/signs.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Numbers inside the drawings, where the source gives their words, with the figure they stand in. */
function drawnSigns(study: Study): Map<string, string> {
  const found = new Map<string, string>();
  for (const { words, label } of study.text.figures)
    for (const word of words ?? []) if (/^\d{1,4}[a-z]?'?$/i.test(word.trim())) found.set(word.trim(), label);
  return found;
}

/** Every number that stands after a Han character or another sign, sign or not: what is not among these is surely unused. */
function bodyNumbers(study: Study): Set<string> {
  const text = foldedForSigns(study);
  const { ranges } = signList(study);
  const found = new Set<string>();
  let r = 0;
  for (const match of text.matchAll(/(?<=[\u4e00-\u9fa5(、,/~-]\s?)\d{1,4}[a-zA-Z]?'?/g)) {
    while (r < ranges.length && ranges[r]!.end <= match.index) r++;
    const range = ranges[r];
    if (range && match.index >= range.start) continue;
    found.add(match[0]);
    found.add(match[0].replace(/[a-zA-Z']+$/, ''));
  }
  return found;
}

export const signsComplete = defineRule({
  id: 'D-09',
  group: 'description',
  title: t('附图标记在文字与标记表中相互对应', 'Reference signs agree between text and list'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶2', 'GL-1-1-4.3'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '“{words}”中的附图标记{sign}不在附图标记表中。',
        'The sign {sign} of “{words}” is not in the list of signs.',
      ),
      why: t(
        '附图中未出现的附图标记不得在说明书文字部分中提及。',
        'Signs that do not appear in the drawings must not be mentioned in the description.',
      ),
      todo: t(
        '核对附图：图中有的，补进标记表；写错的，改正标记。',
        'Check the drawings: add it to the list if it is there, correct the sign if it is not.',
      ),
    },
    unused: {
      what: t(
        '附图标记{sign}（{name}）列在标记表中，文字部分没有用到。',
        'The sign {sign} ({name}) is listed but never used in the text.',
      ),
      why: t(
        '说明书文字部分中未提及的附图标记不得在附图中出现。',
        'Signs that the description does not mention must not appear in the drawings.',
      ),
      todo: t(
        '在具体实施方式中写明“{name}{sign}”，或者从标记表和附图中删去。',
        'Mention {name}{sign} in the embodiments, or take it out of the list and the drawings.',
      ),
    },
    drawn: {
      what: t(
        '附图中的标记{sign}在说明书文字部分没有提及。',
        'The sign {sign} of the drawings is not mentioned in the description.',
      ),
      why: t(
        '说明书文字部分中未提及的附图标记不得在附图中出现。',
        'Signs that the description does not mention must not appear in the drawings.',
      ),
      todo: t(
        '在文字部分写明它所表示的部件，或者从图中删去。',
        'Say in the text what it stands for, or take it out of the drawing.',
      ),
    },
  },
  limits: [
    t(
      '附图中的标记只有来源以文字给出时才能核对；否则以标记表代替附图，没有标记表的不作此项比较。',
      'Signs in drawings are compared only where the source gives them as text; else the list of signs stands for the drawings, and without a list nothing is compared.',
    ),
    t(
      '只出现一次、前面又不是已知部件名的数字，分不清是标记还是数量，不报。',
      'A number that occurs once and follows no known part name may be a quantity and is not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { entries } = signList(study);
    const used = descriptionSigns(study);
    const drawn = drawnSigns(study);
    // A number in a drawing may also be a value on an axis: a person looks.
    if (drawn.size > 0) {
      const mentioned = new Set([...used, ...entries].map(({ sign }) => sign).concat(...study.view(bodyNumbers)));
      for (const [sign, figure] of drawn)
        if (!mentioned.has(sign))
          yield { at: atFigure('drawings', figure), message: 'drawn', severity: 'W', params: { sign } };
    }
    if (entries.length < 2) return;
    const listed = new Set(entries.flatMap(({ sign }) => [sign, sign.replace(/[a-z']+$/i, '')]));
    const names = new Set(entries.map(({ name }) => name));
    const told = new Set<string>();
    const missing = used.filter((m) => !listed.has(m.sign) && !listed.has(m.sign.replace(/[a-z']+$/i, '')));
    const different = (some: readonly { sign: string }[]) => new Set(some.map(({ sign }) => sign)).size;
    // A list of some signs only (主要标记) or a wrong reading: most of what is used is outside.
    if (different(missing) * 2 <= different(used))
      for (const m of missing) {
        if (told.has(m.sign)) continue;
        const certain =
          names.has(m.name) ||
          claimNames(study)
            .bySign.get(m.sign)
            ?.some(({ name }) => isShortFor(name, m.name)) ||
          missing.filter((o) => o.sign === m.sign && o.name === m.name).length > 1;
        if (!certain || m.name.length < 2) continue;
        told.add(m.sign);
        const { start, end } = mentionRange(study.description, m);
        yield {
          at: placeIn(study.description, start, end),
          params: { sign: m.sign, words: study.description.text.slice(start, end) },
        };
      }
    const covered = new Set(used.map(({ sign }) => sign));
    // A description that uses hardly any listed sign is not read well enough to judge.
    const missed = entries.filter(({ sign }) => !covered.has(sign) && !study.view(bodyNumbers).has(sign));
    if (missed.length * 2 > entries.length) return;
    for (const e of missed) {
      const { start, end } = mentionRange(study.description, e);
      yield {
        at: placeIn(study.description, start, end),
        message: 'unused',
        severity: 'W',
        params: { sign: e.sign, name: e.name },
      };
    }
  },
});
