import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { oddName } from '../../../study/sign-likeness.ts';
import {
  commonEnd,
  descriptionNames,
  descriptionSigns,
  isShortFor,
  mentionRange,
  sameName,
  signList,
} from '../../../study/signs.ts';
import { defineRule, type Hit } from '../../rule.ts';

const BY_FIGURE = /图\s?\d[\d\s、，至到图~～-]{0,10}中(?:的?附图标记)?\s?[:：，,]/;

/** Whether the name certainly begins where it was cut: at the start of the run or after 所述, 与, 的 …. */
const bounded = (context: string, name: string): boolean =>
  context.length === name.length || /(?:所述的?|上述|该|的|和|与|及|、|在)$/.test(context.slice(0, -name.length));

export const oneSignOneName = defineRule({
  id: 'D-10',
  group: 'description',
  title: t('附图标记与部件名称一一对应', 'One sign, one part name'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-21¶2'],
  needs: ['description'],
  messages: {
    default: {
      what: t(
        '标记{sign}在这里写作“{name}”，别处是“{right}”；“{name}”的标记是{own}。',
        'Sign {sign} is “{name}” here and “{right}” elsewhere; “{name}” bears the sign {own}.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致。',
        'The same part bears the same sign throughout the application.',
      ),
      todo: t(
        '核对后改成同一对应关系：{right}{sign}，或者{name}{own}。',
        'Correct one of the two: {right}{sign}, or {name}{own}.',
      ),
    },
    list: {
      what: t(
        '标记{sign}在标记表中列了两次：“{name}”和“{right}”。',
        'The list gives sign {sign} twice: “{name}” and “{right}”.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致，一个标记不能表示两个部件。',
        'One sign cannot stand for two parts.',
      ),
      todo: t(
        '给其中一个部件另编标记，并相应修改附图和文字。',
        'Give one of the parts another sign, in drawings and text.',
      ),
    },
    once: {
      what: t(
        '标记{sign}只在这里写作“{name}”，别处都是“{right}”。',
        'Sign {sign} is called “{name}” here alone, and “{right}” everywhere else.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致，同一部件也应当用同一名称。',
        'The same part bears the same sign, and should bear the same name.',
      ),
      todo: t(
        '就是“{right}”的，改成这个名称；是另一个部件的，另编标记。',
        'Call it {right} if that is the part; give another sign if it is another part.',
      ),
    },
    differs: {
      what: t(
        '标记{sign}有时写作“{name}”，有时写作“{right}”。',
        'Sign {sign} is called “{name}” here and “{right}” elsewhere.',
      ),
      why: t(
        '申请文件中表示同一组成部分的附图标记应当一致，同一部件也应当用同一名称。',
        'The same part bears the same sign, and should bear the same name.',
      ),
      todo: t(
        '是同一部件的，统一名称；是不同部件的，另编标记。',
        'Use one name if it is one part; give another sign if they are two.',
      ),
    },
  },
  limits: [
    t(
      '简称、序数词（第一、第二）和方位词的差别不算不同名称。',
      'Short forms, ordinals and words of position make no other name.',
    ),
    t(
      '只出现一次的名称，与通常名称末两个字相同的、用“部件”“装置”一类泛称的，不报；有一字相同的，或者通常名称也只出现两次的，只提示核对。',
      'A name that occurs once is not reported where it ends with the same two characters as the usual one or is generic; where one character is the same, or the usual name itself occurs but twice, it is to be checked.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const mentions = [...signList(study).entries, ...descriptionSigns(study)];
    const { bySign, byName } = descriptionNames(study);
    const listed = new Map<string, string>();
    for (const e of signList(study).entries) {
      const earlier = listed.get(e.sign);
      if (earlier === undefined) listed.set(e.sign, e.name);
      else if (!sameName(earlier, e.name)) {
        const { start, end } = mentionRange(study.description, e);
        // Lists figure by figure (图1中：…；图2中：…) may begin anew, for the prior art above all.
        const severity = BY_FIGURE.test(study.section('drawings').text) ? 'W' : 'E';
        yield {
          at: placeIn(study.description, start, end),
          message: 'list',
          severity,
          params: { sign: e.sign, name: e.name, right: earlier },
        };
      }
    }
    const isOwn = (sign: string, name: string) => (listed.get(sign) ?? bySign.get(sign)?.[0]?.name) === name;
    // Names told apart by numbers (离型层1, 离型层2, 色层1, 色层2) share them; three characters alike at the end are one thing.
    const numbered = (name: string) => (byName.get(name)?.length ?? 0) > 1;
    const isOther = (best: string, name: string) =>
      !sameName(best, name) && commonEnd(best, name).length < 3 && !(numbered(best) && numbered(name));
    const told = new Set<string>();
    for (const m of mentions) {
      if (m.form === 'list' || m.several || m.name.length < 2 || told.has(`${m.sign} ${m.name}`)) continue;
      const best = listed.get(m.sign) ?? bySign.get(m.sign)?.[0]?.name;
      if (best === undefined || isShortFor(best, m.name)) continue;
      const right = bySign.get(m.sign)?.find(({ name }) => name === best)?.count ?? 0;
      const own = byName.get(m.name)?.[0];
      const here = bySign.get(m.sign)!.find(({ name }) => name === m.name)?.count ?? 0;
      const { start, end } = mentionRange(study.description, m);
      const at = placeIn(study.description, start, end);
      const params = { sign: m.sign, name: m.name, right: best };
      // Its usual sign is another one, and this sign has its own name: one of the two was mistaken here.
      if (
        own &&
        own.sign !== m.sign &&
        isOwn(own.sign, m.name) &&
        own.count > here &&
        right > here &&
        here * 4 <= own.count + right
      ) {
        told.add(`${m.sign} ${m.name}`);
        yield { at, params: { ...params, own: own.sign } };
      } else if (
        here > 1 &&
        right > 1 &&
        isOther(best, m.name) &&
        bounded(m.context, m.name) &&
        (own?.sign === m.sign || !own?.sign.startsWith(m.sign))
      ) {
        told.add(`${m.sign} ${m.name}`);
        yield { at, message: 'differs', severity: 'W', params };
      } else if (here === 1) {
        const odd = oddName(m, bySign.get(m.sign)!, best);
        if (odd === undefined) continue;
        told.add(`${m.sign} ${m.name}`);
        yield { at, message: 'once', severity: odd === 'plain' ? 'E' : 'W', params };
      }
    }
  },
});
