import { defineSite } from '#engine/site/site.ts';
import { text as t } from '#kernel/text.ts';

/** The portal of the capital, whose office adjudicates infringement disputes. */
export const hohhot = defineSite({
  id: 'hohhot',
  extends: 'inner-mongolia',
  kind: 'city',
  title: t('呼和浩特市知识产权服务平台', 'Hohhot Intellectual Property Services'),
  shortTitle: t('知全 · 呼和浩特', 'Zhiquan · Hohhot'),
  body: 'hohhot-ip-office',
  bodyName: t('呼和浩特市知识产权局', 'Intellectual Property Office of Hohhot'),
  division: '150100',
});
