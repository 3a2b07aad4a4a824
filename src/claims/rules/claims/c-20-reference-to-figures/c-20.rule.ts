import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, lineBefore, wordsInClaims } from '../wording.ts';

const REFERS =
  /(?:如|按照?|根据|参照|参见|见|由|结合|依照)?(?:本|所述)?(?:说明书)?(?:的)?(?:附图|图) ?(?:\d{1,3}|[一二三四五六七八九十]{1,2})(?:[a-zA-Z]|\([a-zA-Z]\))?(?:(?: ?[-~至到、和或及] ?(?:图)? ?\d{1,3}[a-zA-Z]?){0,6})(?:中)?(?:任一)?(?:所示|所述|显示|示出)|如[下上附]?图中?(?:所示|所述)|(?:如|见|参见|参照)(?:本)?(?:说明书)?附?图 ?\d{1,3}(?!\d|[维层帧张幅像])|(?:如|按照?|根据|参照|参见|见)(?:本)?(?:说明书|附图 ?\d|实施例 ?[\d一二三四五六七八九十])[^,;。:\n]{0,12}(?:所述|所示|所记载)?|说明书(?:第|中|部分)?[^,;。:\n]{0,12}(?:所述|所示|记载)/g;
/** What can be told by its record only: X-ray and infrared patterns, spectra, shapes of curves. */
const RECORD =
  /衍射|图谱|光谱|谱图|色谱|核磁|红外(?:谱|吸收|图|数据)|拉曼|热重|TGA|DSC|XRD|XRPD|NMR|IR(?=[数谱图])|指纹图/;
const SHAPE = /形状|轮廓|外形|线形|花纹|图案|波形|曲线|型线/;

export const referenceToFigures = defineRule({
  id: 'C-20',
  group: 'claims',
  title: t('“如图……所示”“如说明书……所述”', 'As shown in the figure, as described in the description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-22¶3', 'GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}使用了“{text}”。', 'Claim {claim} says “{text}”.'),
      why: t(
        '除绝对必要的外，权利要求不得使用“如说明书……部分所述”或者“如图……所示”的用语。',
        'Unless absolutely necessary a claim must not say “as described in the description” or “as shown in the figure”.',
      ),
      todo: t('用文字写出图中或说明书中的技术特征。', 'Write out in words the features shown there.'),
    },
    shape: {
      what: t('权利要求{claim}以“{text}”限定形状。', 'Claim {claim} defines a shape by “{text}”.'),
      why: t(
        '只有特定形状仅能用图形限定而无法用语言表达时，才可以使用“如图……所示”。',
        'This is allowed only where a shape can be defined by a drawing and not by words.',
      ),
      todo: t(
        '能用文字说明的，改用文字；确实只能用图的，可以保留。',
        'Describe it in words if that is possible; else keep it.',
      ),
    },
  },
  limits: [
    t(
      '用谱图、衍射图限定的产品通常属于绝对必要，不报。',
      'Products defined by spectra or diffraction patterns usually need them and are left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    if (!/图|说明书|实施例/.test(study.foldedClaims)) return;
    for (const hit of wordsInClaims(study, REFERS)) {
      const around = lineBefore(study.foldedClaims, hit.start, 60) + hit.word + hit.after.slice(0, 12);
      if (RECORD.test(around)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      const params = { claim: at.claim ?? 0 };
      yield SHAPE.test(around) && hit.word.includes('图')
        ? { at, params, severity: 'W', message: 'shape' }
        : { at, params };
    }
  },
});
