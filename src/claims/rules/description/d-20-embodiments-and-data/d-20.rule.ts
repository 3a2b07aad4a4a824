import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';

const CHEMICAL =
  /(?:组合物|化合物|药物|制剂|疫苗|抗体|合金|催化剂|涂料|饲料|肥料|抛光粉|微胶囊|提取物|乳粉|奶粉|发酵剂|菌株|培养基|添加剂|粘合剂|胶粘剂|润滑剂|永磁材料|化妆品|食品|饮料)$|(?:制备|合成|提取|发酵)(?:方法|工艺)$/;
const APPARATUS = /装置|设备|系统|机$|器$|检测|控制/;

export const embodimentsAndData = defineRule({
  id: 'D-20',
  group: 'description',
  title: t('有实施例，化学、医药类有效果数据', 'Embodiments, and data in chemistry and medicine'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.3', 'RR-20¶1(5)'],
  needs: ['description'],
  settings: {
    least: { title: t('具体实施方式最少字数', 'Least characters of the embodiments'), default: 80, basis: 'custom' },
  },
  messages: {
    default: {
      what: t(
        '“具体实施方式”只有{count}个字，没有写出一个完整的实施方式。',
        'The embodiments have only {count} characters: not one is set out.',
      ),
      why: t(
        '说明书应当对发明作出清楚、完整的说明，以本领域技术人员能够实现为准，并详细写明优选的实施方式。',
        'The description must enable a skilled person; it sets out the preferred embodiment in detail.',
      ),
      todo: t(
        '至少写明一个完整的实施方式：结构及连接关系，或者步骤及条件。',
        'Set out at least one complete embodiment: parts and their connection, or steps and conditions.',
      ),
    },
    data: {
      what: t(
        '保护主题是{subject}，具体实施方式中没有任何数值或者试验结果。',
        'The subject is {subject}, but the embodiments hold no values or test results.',
      ),
      why: t(
        '化学、生物、医药类发明通常需要实施例和效果数据，才能证明技术问题得到解决。',
        'In chemistry, biology and medicine, examples and data are usually needed to prove the effect.',
      ),
      todo: t(
        '补充实施例（配比、条件）和对比试验数据；申请日后补交的数据可能不被接受。',
        'Add examples (amounts, conditions) and comparative data; data filed later may not be accepted.',
      ),
    },
  },
  limits: [
    t('只看有没有，不判断是否充分公开。', 'Looks only whether something is there; sufficiency is not judged.'),
    t('只有表格或者图像的，视为有数据。', 'Tables and images count as data.'),
  ],
  *detect(study, setting): Iterable<Hit> {
    const flat = study.section('embodiments');
    const first = flat.pieces[0];
    if (!first) return;
    const at = { ...first.place, start: 0, end: 0 };
    const count = flat.text.replace(/\s/g, '').length;
    if (count < setting('least')) {
      yield { at, params: { count } };
      return;
    }
    const claim = study.claims[0];
    const subject = claim?.subject || study.text.title || '';
    if (!CHEMICAL.test(subject) || APPARATUS.test(subject)) return;
    const text = study.foldedDescription;
    if (/⟦(?:table|image):|表\s?\d|\d\s?(?:%|℃|°C|g|mg|kg|mL|ml|L|mol|份|克|毫升|h|min|小时|分钟|天)/.test(text))
      return;
    yield { at, message: 'data', params: { subject: subject.slice(0, 30) } };
  },
});
