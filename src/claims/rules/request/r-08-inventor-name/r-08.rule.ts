import { type Text, text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { bareName, isOrganisation, partiesOf } from '../people.ts';

const TITLE =
  /(?:博士|硕士|教授|讲师|研究员|工程师|高工|先生|女士|小姐|院士|主任|经理|总监|老师|医生|厂长|所长|董事长|同志)$|^(?:博士|教授|Dr|Prof|Mr|Ms|Mrs)[.\s]/i;
const DOTS = /[·•‧・]/;

const reasons: Record<string, Text> = {
  titled: t('带有学位、职务等称呼', 'has a degree, post or form of address'),
  several: t('一栏写了几个人，或者写有“等”', 'names several persons in one box, or “等”'),
  dot: t('外国人姓和名之间没有用居中的圆点分开', 'has no middle dot between the parts of a foreign name'),
  latin: t('没有中文译名', 'has no Chinese form'),
  odd: t('含有姓名中不会出现的字符', 'holds characters that no name has'),
  short: t('只有一个字', 'has one character only'),
  long: t('超过{most}个字', 'has more than {most} characters'),
};

function faultOf(name: string, most: number): keyof typeof reasons | undefined {
  const folded = fold(name).trim();
  const han = folded.replace(/[^一-龥㐀-䶵]/g, '').length;
  if (TITLE.test(folded)) return 'titled';
  if (/等(?:\d{0,3}人)?$|[、,;/]|[一-龥]和[一-龥]{2,3}$/.test(folded) && !/^[一-龥]{0,1}和[一-龥]{0,2}$/.test(folded))
    return 'several';
  if (han === 0 && /[A-Za-z]/.test(folded)) return 'latin';
  if (/[一-龥A-Za-z][.\-—][一-龥]|[A-Za-z][一-龥]|[一-龥]{2} [一-龥]{2}/.test(folded)) return 'dot';
  if (/[\d<>{}[\]#$%&*+=?!@^_|~"“”：:()]/.test(folded)) return 'odd';
  if (han === 1 && folded.length === 1) return 'short';
  // Transliterated names are long.
  return [...folded].length > (DOTS.test(folded) ? 2 * most : most) ? 'long' : undefined;
}

export const inventorName = defineRule({
  id: 'R-08',
  group: 'request',
  title: t('发明人姓名的写法', 'How inventors’ names are written'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['GL-1-1-4.1.2'],
  needs: ['request'],
  settings: {
    most: { title: t('姓名字数上限', 'Most characters of a name'), default: 15, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('第{n}发明人“{name}”{reason}。', 'Inventor {n}, “{name}”, {reason}.'),
      why: t(
        '发明人应当使用本人真实姓名；外国人的中文译名中可以用外文缩写字母，姓和名之间用居中的圆点分开。',
        'Inventors use their real names; the Chinese form of a foreign name separates its parts by a middle dot.',
      ),
      todo: t(
        '每栏只填一人的真实姓名，外国人写作“M·琼斯”的形式。',
        'Enter one real name per box; write foreign names like M·琼斯.',
      ),
    },
  },
  limits: [
    t('姓名是否真实看不出来；单位名称由 R-06 判断。', 'Whether a name is real is not seen; units are for R-06.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const most = setting('most');
    for (const { party, n, at } of partiesOf(study, 'inventor')) {
      const name = bareName(party.name);
      if (name === '' || isOrganisation(name)) continue;
      const fault = faultOf(name, most);
      if (!fault) continue;
      const { zh, en } = reasons[fault]!;
      const reason = t(zh.replace('{most}', String(most)), en.replace('{most}', String(most)));
      yield { at: at('name'), params: { n, name, reason } };
    }
  },
});
