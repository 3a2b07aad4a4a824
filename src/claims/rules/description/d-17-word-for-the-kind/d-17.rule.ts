import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { kindKnown } from '../../kind-known.ts';
import { defineRule, type Hit } from '../../rule.ts';

const WORD = { invention: '本发明', utility: '本实用新型' } as const;
const KIND = { invention: t('发明专利申请', 'an invention'), utility: t('实用新型专利申请', 'a utility model') };

function places(text: string, word: string): number[] {
  const found: number[] = [];
  // 本发明创造 names both kinds; 本发明人 is a person.
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!/^(?:创造|人|者)/.test(text.slice(at + word.length, at + word.length + 2))) found.push(at);
  return found;
}

export const wordForTheKind = defineRule({
  id: 'D-17',
  group: 'description',
  title: t('“本发明”“本实用新型”与类型一致', '本发明 or 本实用新型 as the kind requires'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '本申请是{kind}，说明书中有{count}处写作“{text}”。',
        'This is {kind}, but the description says “{text}” {count} time(s).',
      ),
      why: t('说明书的用语应当与申请的类型一致。', 'The wording should fit the kind of application.'),
      todo: t(
        '改为“{right}”；同日另行申请的另一件，也要分别改好。',
        'Change it to {right}; where both kinds are filed on one day, adapt each text.',
      ),
    },
    mixed: {
      what: t(
        '说明书中“{text}”（{count}处）与“{right}”混用。',
        'The description mixes “{text}” ({count} time(s)) with “{right}”.',
      ),
      why: t('说明书的用语应当与申请的类型一致。', 'The wording should fit the kind of application.'),
      todo: t('统一为“{right}”。', 'Use {right} throughout.'),
    },
  },
  limits: [
    t('只报第一处，并说明共有几处。', 'Only the first place is reported, with the number of places.'),
    t(
      '不知道申请类型的，只在混用时报较少的一种。',
      'Where the kind is not known, only the rarer of two mixed words is reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study.description;
    const found = { invention: places(text, '本发明'), utility: places(text, '本实用新型') };
    let wrong: 'invention' | 'utility';
    let message = 'default';
    if (kindKnown(study) && study.kind !== 'design') wrong = study.kind === 'utility' ? 'invention' : 'utility';
    else {
      wrong = found.invention.length < found.utility.length ? 'invention' : 'utility';
      message = 'mixed';
    }
    const right = wrong === 'invention' ? 'utility' : 'invention';
    if (message === 'mixed' && found[right].length === 0) return;
    const first = found[wrong][0];
    if (first === undefined) return;
    yield {
      at: placeIn(study.description, first, first + WORD[wrong].length),
      message,
      params: { kind: KIND[right], right: WORD[right], count: found[wrong].length },
    };
  },
});
