import { defineSite } from '#engine/site/site.ts';
import { text as t } from '#kernel/text.ts';

/** The portal of the region: every service, every league and city. */
export const innerMongolia = defineSite({
  id: 'inner-mongolia',
  kind: 'region',
  title: t('内蒙古知识产权公共服务平台', 'Inner Mongolia Intellectual Property Services'),
  shortTitle: t('知全', 'Zhiquan'),
  tagline: t('一个入口，办完知识产权的每一件事', 'One entrance for everything about intellectual property'),
  lead: t(
    '从一项发明的第一次检索，到授权、融资、转化与维权。每一步由谁办、几日办结，事先写明。',
    'From the first search for an invention to grant, finance, use and protection: who acts, and by when, is said beforehand.',
  ),
  body: 'nm-ip-office',
  bodyName: t('内蒙古自治区知识产权局', 'Intellectual Property Office of Inner Mongolia'),
  division: '150000',
  theme: 'sky',
  handledBy: {
    'pre-examination/entity-filing': 'nm-centre',
    'pre-examination/entity-change': 'nm-centre',
    'pre-examination/annual-review': 'nm-centre',
    'pre-examination/sanction': 'nm-centre',
    'pre-examination/request': 'nm-centre',
    'pre-examination/quota-increase': 'nm-centre',
    'priority/recommendation': 'nm-ip-office',
    'navigation/project': 'nm-ip-office',
    'pledge/registration': 'nm-centre',
    'adjudication/infringement': 'hohhot-ip-office',
  },
  services: [
    {
      link: 'creation',
      title: t('创造', 'Create'),
      note: t('加快授权', 'Faster grants'),
      procedures: [
        'pre-examination/entity-filing',
        'pre-examination/entity-change',
        'pre-examination/request',
        'priority/recommendation',
      ],
    },
    {
      link: 'use',
      title: t('运用', 'Use'),
      note: t('变成价值', 'Turn into value'),
      procedures: ['pledge/registration', 'navigation/project'],
    },
    {
      link: 'protection',
      title: t('保护', 'Protect'),
      note: t('遇到侵权', 'Against infringement'),
      procedures: ['adjudication/infringement'],
    },
  ],
  sections: ['search', 'chain', 'figures', 'map', 'notices', 'verify'],
  indicators: ['preexam.filedEntities', 'preexam.accepted', 'preexam.passRate', 'pledge.amount'],
  examples: ['YS2026-0001', '稀土永磁', '沙棘 提取'],
  contact: {
    phone: '12345',
    address: t('呼和浩特市（演示）', 'Hohhot (demonstration)'),
    hours: t('工作日 9:00–17:00', 'Working days 9:00–17:00'),
  },
});
