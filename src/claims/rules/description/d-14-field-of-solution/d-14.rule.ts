import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import type { Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const bareTitle = (title: string): string =>
  fold(title).replace(/\s|^一种|^用于|基于|的|及其?|和|与|方法|装置|系统|设备/g, '');

/** The share of a wording's pairs of characters that stand in a text. */
function share(words: string, text: string): number {
  let shared = 0;
  for (let i = 0; i + 2 <= words.length; i++) if (text.includes(words.slice(i, i + 2))) shared++;
  return shared / Math.max(1, words.length - 1);
}

/** From this share of a purpose on the field statement speaks of it. */
const PURPOSE = 0.5;
const MOST_PURPOSES = 8;
/** How far into an independent claim its purpose is looked for. */
const REACH = 400;
const FOR = /(?:用于|适于|适用于|应用于|用作)([^,;。:、()的\n]{2,16})/g;

/** What the independent claims are called and what they say their subject is for. */
function purposes(study: Study): string[] {
  const found: string[] = [];
  for (const claim of study.claims) {
    if (found.length >= MOST_PURPOSES) break;
    if (claim.kind !== 'independent') continue;
    found.push(bareTitle(claim.subject));
    for (const match of fold(claim.text.slice(0, REACH)).matchAll(FOR))
      found.push(bareTitle(match[1]!.replace(/之目$/, '')));
  }
  return found.filter(({ length }) => length >= 4).slice(0, MOST_PURPOSES);
}

export const fieldOfSolution = defineRule({
  id: 'D-14',
  group: 'description',
  title: t('技术领域针对要求保护的方案', 'The field is that of the claimed solution'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.2.2'],
  needs: ['description', 'title'],
  settings: {
    least: {
      title: t('名称用字最低重合率（%）', 'Least share of the title in the field statement, in percent'),
      default: 20,
      basis: 'custom',
    },
  },
  messages: {
    default: {
      what: t(
        '技术领域没有提到要求保护的主题（名称：{title}）。',
        'The field statement does not mention the claimed subject (title: {title}).',
      ),
      why: t(
        '技术领域应当是要求保护的技术方案所属或者直接应用的具体技术领域，不是上位的或相邻的领域，也不是发明本身。',
        'The field is the specific one the claimed solution belongs to or is applied in, not a wider or neighbouring one.',
      ),
      todo: t(
        '写成“本发明涉及……领域，具体涉及{title}”一类的句子。',
        'Write a sentence such as “本发明涉及……领域，具体涉及{title}”.',
      ),
    },
  },
  limits: [
    t(
      '把技术领域的文字与名称、独立权利要求的主题和用途比较，不理解领域之间的上下位关系。',
      'Compares the words with those of the title and with the subjects and purposes of the independent claims; it does not know which field is wider.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const flat = study.section('technical-field');
    const first = flat.pieces[0];
    if (!first || flat.text.length > 1200) return;
    const title = bareTitle(study.text.title!);
    if (title.length < 4) return;
    const said = fold(flat.text).replace(/\s/g, '');
    const least = setting('least') / 100;
    // Not one word of the title's subject in the field statement.
    if (share(title, said) >= least) return;
    for (const purpose of purposes(study)) if (share(purpose, said) >= Math.max(least, PURPOSE)) return;
    const length = Math.min(first.end - first.start, 200);
    yield { at: { ...first.place, start: 0, end: length }, params: { title: study.text.title! } };
  },
});
