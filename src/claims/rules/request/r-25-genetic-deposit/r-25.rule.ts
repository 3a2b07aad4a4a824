import { type Text, text as t } from '#kernel/text.ts';
import type { Deposit } from '../../../model/index.ts';
import { atField, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { dayOfForm } from '../dates.ts';
import { isBlank } from '../people.ts';

const DEPOSITED =
  /(?:保藏编号|保藏号|登记入册编号)\s?(?:为|是|:|：)?\s?(?:CGMCC|CCTCC|GDMCC)|(?:CGMCC|CCTCC|GDMCC)[^。；\n]{0,30}保藏(?:编号|日)|保藏(?:编号|日期?)[^。；\n]{0,40}(?:CGMCC|CCTCC|GDMCC)/;
const LATIN = /[A-Za-z]{3,}/;

const deposit = t(
  '涉及生物材料样品保藏的，请求书和说明书应当写明分类命名（注明拉丁文名称）、保藏单位名称、地址、保藏日期和保藏编号。',
  'For deposited material, request and description state taxonomy with the Latin name, depositary, its address, date and number.',
);
const items: [keyof Deposit, Text][] = [
  ['unit', t('保藏单位名称', 'name of the depositary')],
  ['address', t('保藏单位地址', 'address of the depositary')],
  ['date', t('保藏日期', 'date of deposit')],
  ['number', t('保藏编号', 'deposit number')],
  ['taxonomy', t('分类命名', 'taxonomic name')],
];

export const geneticDeposit = defineRule({
  id: 'R-25',
  group: 'request',
  title: t('遗传资源和生物材料保藏信息', 'Genetic resources and deposits'),
  severity: 'W',
  kinds: ['invention'],
  basis: ['RR-29¶2', 'RR-27', 'PL-26¶5'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}份保藏没有写{item}。', 'Deposit {n} has no {item}.'),
      why: deposit,
      todo: t(
        '补填{item}；申请时未写明的，须自申请日起四个月内补正。',
        'Add the {item}; at the latest within four months of filing.',
      ),
    },
    latin: {
      what: t('第{n}份保藏的分类命名没有拉丁文名称。', 'The taxonomic name of deposit {n} lacks the Latin name.'),
      why: deposit,
      todo: t('在中文名称后注明拉丁文学名。', 'Add the Latin name.'),
    },
    late: {
      what: t('第{n}份保藏的日期晚于申请日（优先权日）。', 'Deposit {n} was made after filing or priority.'),
      why: t(
        '应当在申请日前或者最迟在申请日（有优先权的，指优先权日）提交保藏。',
        'Deposits are made by the filing or priority date.',
      ),
      todo: t('核对保藏日期，或者放弃相应的优先权要求。', 'Check the date, or give up the priority.'),
    },
    unsaid: {
      what: t(
        '说明书写有“{text}”，请求书没有填写保藏信息。',
        'The description has “{text}”, but the request states no deposit.',
      ),
      why: deposit,
      todo: t(
        '为申请专利而保藏的，在请求书中补填；公众可以得到的菌株，不必填写。',
        'Add it if deposited for this application; not for strains the public can get.',
      ),
    },
    genetic: {
      what: t(
        '勾选了依赖遗传资源，没有遗传资源来源披露登记表。',
        'Genetic resources are ticked, but the disclosure form is missing.',
      ),
      why: t(
        '就依赖遗传资源完成的发明创造申请专利的，应当在请求书中说明并填写规定的表格。',
        'Reliance on genetic resources is stated in the request and on the set form.',
      ),
      todo: t('填写并提交遗传资源来源披露登记表。', 'Fill in and hand in the disclosure form.'),
    },
  },
  limits: [
    t(
      '登记表按文件名称辨认；发明是否依赖遗传资源不判断。',
      'The form is known by its name; whether an invention relies on genetic resources is not judged.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { request, sources } = study.text;
    if (!request) return;
    const formThere =
      request.declared.some(({ name = '' }) => name.includes('遗传资源')) ||
      sources.some(({ path }) => path.includes('遗传资源'));
    if (request.geneticResources && !formThere)
      yield { at: atField('request', 'geneticResources'), message: 'genetic' };
    const deposits = request.deposits ?? [];
    const on = study.context.on;
    const priority = request.priorities.map(({ date }) => dayOfForm(date)).filter((date) => date !== undefined);
    const reference = [on, ...priority].sort()[0]!;
    for (const [i, entry] of deposits.entries()) {
      const n = i + 1;
      const at = (field: string) => atField('request', `deposit.${n}.${field}`);
      for (const [field, item] of items) if (isBlank(entry[field])) yield { at: at(field), params: { n, item } };
      if (!isBlank(entry.taxonomy) && !LATIN.test(entry.taxonomy!))
        yield { at: at('taxonomy'), message: 'latin', params: { n } };
      const day = dayOfForm(entry.date);
      if (day && day > reference) yield { at: at('date'), message: 'late', params: { n } };
    }
    const { text } = study.description;
    if (deposits.length > 0 || !text.includes('保藏') || !/CGMCC|CCTCC|GDMCC/.test(text)) return;
    const said = DEPOSITED.exec(text);
    if (said) yield { at: placeIn(study.description, said.index, said.index + said[0].length), message: 'unsaid' };
  },
});
