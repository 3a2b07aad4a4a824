import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { bareName, partiesOf } from '../people.ts';

const BODY =
  /公司|集团|大学|学院|学校|研究院|研究所|研究中心|技术中心|实验室|课题组|项目组|研发组|研发部|攻关组|团队|小组|工作室|合作社|联合社|委员会|事务所|医院|工厂|协会|学会|全体/;
const MACHINE =
  /人工智能|智能体|大模型|语言模型|机器人|神经网络|(?:^|[^A-Za-z])AI(?![A-Za-z])|GPT|DeepSeek|DABUS|文心一言|通义千问|豆包|Kimi/i;

const why = t(
  '发明人（设计人）应当是个人，请求书中不得填写单位、集体或者人工智能名称。',
  'Inventors and designers are natural persons; units, groups and names of AI must not be entered.',
);

export const inventorPerson = defineRule({
  id: 'R-06',
  group: 'request',
  title: t('发明人是自然人', 'Inventors are natural persons'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['GL-1-1-4.1.2'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}发明人“{name}”是单位或者集体。', 'Inventor {n}, “{name}”, is a unit or a group.'),
      why,
      todo: t(
        '改填对实质性特点作出创造性贡献的个人的真实姓名。',
        'Enter the real names of the persons who contributed.',
      ),
    },
    machine: {
      what: t(
        '第{n}发明人“{name}”是人工智能或者机器的名称。',
        'Inventor {n}, “{name}”, is the name of an AI or a machine.',
      ),
      why,
      todo: t(
        '改填作出创造性贡献的个人；没有这样的人，不能提出申请。',
        'Enter the persons who contributed; without any, no application can be filed.',
      ),
    },
    none: {
      what: t('请求书没有填写发明人（设计人）。', 'The request names no inventor or designer.'),
      why: t('请求书应当写明发明人或者设计人的姓名。', 'The request gives the names of the inventors or designers.'),
      todo: t('补填全部发明人（设计人）的姓名。', 'Add the names of all inventors or designers.'),
    },
  },
  limits: [
    t(
      '只按字面判断，笔名和虚假的发明人看不出来。',
      'Judged by the words alone: pen names and false inventors are not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const inventors = partiesOf(study, 'inventor');
    if (inventors.length === 0) {
      yield { at: { part: 'request', field: 'inventor', start: 0, end: 0 }, message: 'none' };
      return;
    }
    for (const { party, n, at } of inventors) {
      const name = bareName(party.name);
      if (BODY.test(name)) yield { at: at('name'), params: { n, name } };
      else if (MACHINE.test(name)) yield { at: at('name'), message: 'machine', params: { n, name } };
    }
  },
});
