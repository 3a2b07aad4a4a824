import { defineSite } from '#engine/site/site.ts';
import { text as t } from '#kernel/text.ts';

/** The portal of the protection centre: filing of entities and pre-examination. */
export const protectionCentre = defineSite({
  id: 'protection-centre',
  extends: 'inner-mongolia',
  kind: 'centre',
  title: t('内蒙古知识产权保护中心服务平台', 'Inner Mongolia IP Protection Centre'),
  shortTitle: t('知全 · 保护中心', 'Zhiquan · Protection Centre'),
  tagline: t('先看清，再申请', 'See clearly before you file'),
  lead: t(
    '生物和新材料领域的专利申请，正式提交前先预审；合格的进入快速审查通道。',
    'Applications in biology and new materials are examined before filing; what passes takes the fast track.',
  ),
  body: 'nm-centre',
  bodyName: t('中国（内蒙古）知识产权保护中心', 'China (Inner Mongolia) IP Protection Centre'),
  theme: 'grass',
  services: [
    {
      link: 'creation',
      title: t('备案', 'File your entity'),
      note: t('一次备案，长期有效', 'Once, then for good'),
      procedures: ['pre-examination/entity-filing', 'pre-examination/entity-change'],
    },
    {
      link: 'creation',
      title: t('预审', 'Pre-examination'),
      note: t('提交前先审', 'Before you file'),
      procedures: ['pre-examination/request', 'pre-examination/quota-increase'],
    },
    {
      link: 'creation',
      title: t('优先审查', 'Priority examination'),
      note: t('提交之后再加快', 'Faster after you file'),
      procedures: ['priority/recommendation'],
    },
  ],
  sections: ['search', 'chain', 'figures', 'notices', 'verify'],
  indicators: [
    'preexam.filedEntities',
    'preexam.accepted',
    'preexam.passRate',
    'preexam.grantDays.invention',
    'preexam.grantDays.utility',
    'preexam.grantDays.design',
    'preexam.meanWorkingDays',
    'preexam.firstOpinionWorkingDays',
    'preexam.correctionRounds',
    'preexam.failed',
    'preexam.fastTrack',
    'preexam.granted',
    'preexam.heldBy.centre',
    'preexam.heldBy.applicant',
    'preexam.heldBy.nationalOffice',
  ],
  examples: ['YS2026-0001', 'C11B 1/04'],
});
