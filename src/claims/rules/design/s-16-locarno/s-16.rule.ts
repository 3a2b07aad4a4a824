import { parseLocarno } from '#kernel/classification/index.ts';
import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const locarnoSymbol = defineRule({
  id: 'S-16',
  group: 'design',
  title: t('洛迦诺分类号的格式和版本', 'Form and edition of the Locarno symbol'),
  severity: 'W',
  kinds: ['design'],
  basis: ['RR-53'],
  needs: ['design'],
  settings: {
    edition: { title: t('现行版本', 'Edition in use'), default: 15, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('分类号“{symbol}”不是有效的洛迦诺分类号。', '“{symbol}” is no Locarno symbol.'),
      why: t(
        '写明产品所属类别的，应当使用公布的外观设计产品分类表：大类01至32，小类两位。',
        'The class comes from the published classification: class 01 to 32 and two digits.',
      ),
      todo: t(
        '对照分类表改正，例如07-01；不确定的可以不写。',
        'Correct it, such as 07-01; it may be left out when unsure.',
      ),
    },
    edition: {
      what: t(
        '分类号写的是第{given}版，现行为第{edition}版。',
        'The symbol is of edition {given}; edition {edition} is in use.',
      ),
      why: t(
        '以最新公布的《国际外观设计分类表》中文译本为工作文本。',
        'The latest Chinese edition of the classification is used.',
      ),
      todo: t('按现行版本核对分类号。', 'Check the symbol in the present edition.'),
    },
  },
  limits: [
    t('小类是否存在、产品是否属于该类，不判断。', 'Whether the subclass exists and fits the product is not judged.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const written = fold(study.text.design?.locarno ?? '').trim();
    if (written === '') return;
    const at = atField('design', 'locarno');
    const edition = setting('edition');
    const given = /LOC\s?\((\d{1,2})\)/i.exec(written)?.[1];
    if (given !== undefined && Number(given) !== edition) yield { at, message: 'edition', params: { given, edition } };
    for (const symbol of written.split(/[;,、]/)) {
      if (symbol.trim() !== '' && !parseLocarno(symbol).ok)
        yield { at, params: { symbol: symbol.trim().slice(0, 30) } };
    }
  },
});
