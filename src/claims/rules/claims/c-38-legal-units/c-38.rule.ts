import { text as t } from '#kernel/text.ts';
import { oddUnitsOfClaims } from '../../../study/units.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim } from '../wording.ts';

export const legalUnits = defineRule({
  id: 'C-38',
  group: 'claims',
  title: t('权利要求中的非法定计量单位', 'Units that are no legal units, in claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-2.2.7'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}使用了非法定计量单位“{text}”。', 'Claim {claim} uses “{text}”, which is no legal unit.'),
      why: t(
        '说明书应当使用国家法定计量单位，必要时可以在括号内同时标注其他计量单位；权利要求与之一致。',
        'The description uses legal units, others only beside them in brackets; the claims follow it.',
      ),
      todo: t('换算为{instead}。', 'Convert to {instead}.'),
    },
    symbol: {
      what: t('权利要求{claim}的“{text}”不是规范的单位符号。', '“{text}” in claim {claim} is no standard symbol.'),
      why: t(
        '说明书应当使用国家法定计量单位，包括国际单位制计量单位；权利要求与之一致，符号按规定书写。',
        'The description uses legal units, those of the SI among them; the claims follow it and write their symbols as prescribed.',
      ),
      todo: t('写作“{instead}”。', 'Write {instead}.'),
    },
  },
  limits: [
    t(
      '只认得常见的单位；同一单位在一项权利要求中只报第一处；括号内外有法定单位对照的不报。',
      'Only common units are known; each is reported at its first place in a claim; where a legal unit stands with it, it is left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const first = firstPerClaim();
    for (const { start, end, unit, withLegal } of study.view(oddUnitsOfClaims)) {
      if (withLegal) continue;
      const at = claimPlace(study, start, end);
      if (!first(at, unit.name.en)) continue;
      const params = { claim: at.claim ?? 0, instead: unit.instead };
      yield unit.kind === 'symbol' ? { at, params, severity: 'I', message: 'symbol' } : { at, params };
    }
  },
});
