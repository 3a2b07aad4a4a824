import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { partiesOf } from '../people.ts';

const ASKS = /不公布|不公开|保密|隐名|匿名|不披露/;
const EXACT = /^[^（）()]+（不公布姓名）$/;

export const withheldName = defineRule({
  id: 'R-09',
  group: 'request',
  title: t('不公布姓名的写法', 'How to ask that a name be withheld'),
  severity: 'I',
  kinds: ['invention', 'utility', 'design'],
  basis: ['GL-1-1-4.1.2'],
  needs: ['request'],
  messages: {
    default: {
      what: t(
        '第{n}发明人写作“{name}”，不公布姓名的请求写法不规范。',
        'Inventor {n} is written “{name}”; the wish to be withheld has another form.',
      ),
      why: t(
        '请求不公布姓名的，应当在相应发明人后面注明“（不公布姓名）”。',
        'The wish is noted behind the name as “（不公布姓名）”.',
      ),
      todo: t(
        '改为“姓名（不公布姓名）”，或者在请求书中勾选该项。',
        'Write 姓名（不公布姓名）, or tick the box of the request.',
      ),
    },
  },
  limits: [t('勾选方式提出的请求不提示。', 'A wish expressed by the tick box is passed over.')],
  *detect(study): Iterable<Hit> {
    for (const { party, n, at } of partiesOf(study, 'inventor')) {
      const name = party.name.trim();
      if (ASKS.test(name) && !EXACT.test(name)) yield { at: at('name'), params: { n, name } };
    }
  },
});
