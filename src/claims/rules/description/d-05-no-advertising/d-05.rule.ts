import { text as t } from '#kernel/text.ts';
import { advertisingIn } from '../../../study/advertising.ts';
import { pieceAt, placeIn } from '../../../study/index.ts';
import { pairsOfDescription } from '../../../study/needed-pairs.ts';
import { defineRule, type Hit } from '../../rule.ts';

const CALLS = /欢迎|直销|值得|第一品牌|首选/;

export const noAdvertising = defineRule({
  id: 'D-05',
  group: 'description',
  title: t('说明书不得有商业性宣传用语', 'No advertising in the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶3'],
  needs: ['description'],
  messages: {
    default: {
      what: t('“{text}”是商业性宣传用语。', '“{text}” is trade promotion.'),
      why: t('说明书不得使用商业性宣传用语。', 'The description must not contain trade promotion.'),
      todo: t(
        '删去该用语；效果确有依据的，改写为可以验证的技术效果和数据。',
        'Delete it; where there is a real effect, state it as a verifiable technical effect with data.',
      ),
    },
    doubtful: {
      what: t('“{text}”可能属于商业性宣传用语。', '“{text}” may be trade promotion.'),
      why: t(
        '说明书不得使用商业性宣传用语；该词是否属于，要看上下文。',
        'The description must not contain trade promotion; whether this is some depends on the context.',
      ),
      todo: t('请核对；改写为具体的技术效果更稳妥。', 'Please check; a concrete technical effect is safer.'),
    },
  },
  limits: [
    t(
      '用语表由本项目编制；“最佳实施方式”“最佳值”、作为数量的100%、“价格低廉”等本身不是宣传。',
      'The list of words is ours; 最佳实施方式, 最佳值, 100% as a quantity, 价格低廉 and the like are no promotion in themselves.',
    ),
    t(
      '说他人的半句（有“差距”“相比”“落后”等）不报。',
      'Half sentences about others (with 差距, 相比, 落后 …) are not reported.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study.description;
    const background = new Set(study.section('background').pieces.map(({ place }) => place.paragraph));
    for (const { start, end, certain } of advertisingIn(text, study.view(pairsOfDescription))) {
      // The background speaks of what others have; only calls to buy are promotion there.
      const others = background.has(pieceAt(study.description, start)?.place.paragraph);
      if (others && !CALLS.test(text.slice(start, end))) continue;
      yield {
        at: placeIn(study.description, start, end),
        message: certain ? 'default' : 'doubtful',
        severity: certain ? 'E' : 'W',
      };
    }
  },
});
