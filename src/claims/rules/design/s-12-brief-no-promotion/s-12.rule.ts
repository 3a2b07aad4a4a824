import { type Text, text as t } from '#kernel/text.ts';
import { advertisingIn } from '../../../study/advertising.ts';
import { designOf } from '../../../study/design.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const PRAISE =
  /美观大方|造型优美|新颖独特|时尚大气|高端大气|赏心悦目|(?:深受|备受|广受)[^。,;\n]{0,10}(?:喜爱|欢迎|青睐|好评)|档次高|极具观赏性|给人以[^。,;\n]{1,16}(?:享受|美感)/g;
const PERFORMANCE =
  /(?:散热|密封|防水|保温|隔音|吸音|防滑|耐磨|耐腐蚀|抗震|减震|节能|清洁|照明|充电|工作|使用)(?:性能|效果|效率)[^。,;\n]{0,6}(?:好|佳|高|强|优|提升|显著)|(?:使用寿命|寿命)(?:更|较)?长|节能(?:环保|省电)|省时省力|经久耐用|强度高|重量轻|效率高|成本低|安全可靠|操作(?:简单|方便|简便)|便于(?:清洗|携带|拆装|维修)[^。,;\n]{0,4}(?:[,。;\n]|$)|提高了?[^。,;\n]{1,12}(?:效率|性能|强度|寿命|稳定性)/g;
const INSIDE =
  /(?:内部|内腔|壳体内|盒体内|箱体内|机身内)(?:设有|设置有?|装有|安装有?|具有|布置有?)[^。,;\n]{1,20}|内部结构(?:为|包括|是)[^。,;\n]{1,20}|内置(?:有)?[^。,;\n]{2,12}(?:电机|电池|芯片|传感器|弹簧|轴承|电路板|加热管|风扇|水泵)/g;

const kinds: [RegExp, Text][] = [
  [PRAISE, t('宣传用语', 'praise')],
  [PERFORMANCE, t('产品的性能', 'performance of the product')],
  [INSIDE, t('内部结构', 'inner structure')],
];

export const briefNoPromotion = defineRule({
  id: 'S-12',
  group: 'design',
  title: t('简要说明不写宣传、性能和内部结构', 'No promotion, performance or inner structure in the brief description'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-31¶4', 'GL-1-3-4.3'],
  needs: ['design'],
  messages: {
    default: {
      what: t('“{text}”是{kind}。', '“{text}” is {kind}.'),
      why: t(
        '简要说明不得使用商业性宣传用语，也不能用来说明产品的性能和内部结构。',
        'A brief description must not promote the product nor explain its performance or inner structure.',
      ),
      todo: t('删去这句话。', 'Strike these words.'),
    },
  },
  limits: [
    t(
      '按一张词表判断；用途一项中必要的功能说明不提示。',
      'Judged by a list of words; what the use needs to say is passed over.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { brief, folded, statements } = study.view(designOf);
    if (folded.length === 0) return;
    const found = kinds.flatMap(([pattern, kind]) =>
      [...folded.matchAll(pattern)].map((m) => ({
        start: m.index,
        end: m.index + m[0].replace(/[,。;\s]+$/, '').length,
        kind,
      })),
    );
    for (const { start, end, certain } of advertisingIn(brief.text))
      if (certain) found.push({ start, end, kind: kinds[0]![1] });
    const { use } = statements;
    let last = -1;
    for (const { start, end, kind } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < last) continue;
      last = end;
      const at = placeIn(brief, start, end);
      // The use may say what the product does: 用于提高……效率.
      const inUse = use && at.paragraph === use.paragraph && at.start >= use.start && at.end <= use.end;
      if (inUse && kind !== kinds[0]![1]) continue;
      yield { at, params: { kind } };
    }
  },
});
