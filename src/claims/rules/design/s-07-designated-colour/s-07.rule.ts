import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { designOf, inBrief } from '../../../study/design.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const designatedAndColour = defineRule({
  id: 'S-07',
  group: 'design',
  title: t('指定的图片存在，色彩声明与图片相符', 'The named picture is there; colour claim and pictures agree'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-31¶1', 'RR-30¶3'],
  needs: ['design'],
  messages: {
    default: {
      what: t('指定的“{text}”不在提交的视图中。', 'The named picture “{text}” is not among the views.'),
      why: t(
        '应当指定一幅最能表明设计要点的图片或者照片，用于出版专利公报。',
        'The picture that shows the design points best is named; it is published in the gazette.',
      ),
      todo: t('改填已提交的视图名称。', 'Name a view that was handed in.'),
    },
    grey: {
      what: t('声明请求保护色彩，提交的图片都不是彩色的。', 'Colour is claimed, but no picture is in colour.'),
      why: t('申请人请求保护色彩的，应当提交彩色图片或者照片。', 'Colour claims need colour pictures.'),
      todo: t('换成彩色图片，或者删除色彩声明。', 'Hand in colour pictures or drop the claim.'),
    },
    unclaimed: {
      what: t(
        '设计要点包含色彩，没有声明请求保护色彩。',
        'The design points include colour, but colour is not claimed.',
      ),
      why: t('请求保护色彩的，应当在简要说明中写明。', 'A claim to colour is stated in the brief description.'),
      todo: t(
        '加写“请求保护的外观设计包含色彩”，或者从设计要点中删去色彩。',
        'Add the claim, or leave colour out of the design points.',
      ),
    },
  },
  limits: [
    t(
      '图片是否为彩色，只在读取时判明的情况下核对。',
      'Whether pictures are in colour is judged only where it is known.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { statements, views } = study.view(designOf);
    const { designated, colour, points } = statements;
    if (designated && views.length > 0) {
      const wanted = fold(designated.text).replace(/[\s"“”]/g, '');
      const view = /(?:(?:设计|套件|组件)\d{1,3})*[一-龥]{1,8}图\d{0,3}/.exec(wanted)?.[0];
      const names = views.map(({ name }) => fold(name).replace(/\s/g, ''));
      if (view !== undefined && !names.some((name) => name === view || name.endsWith(view) || view.endsWith(name)))
        yield { at: inBrief(study, designated) };
    }
    if (colour && views.length > 0 && views.every((view) => view.colour === false))
      yield { at: inBrief(study, colour), message: 'grey' };
    if (
      !colour &&
      points &&
      /色彩/.test(points.text) &&
      !/(?:不|无|除)[^,，。]{0,8}色彩|色彩(?:除外|不)/.test(points.text)
    )
      yield { at: inBrief(study, points), message: 'unclaimed', severity: 'W' };
  },
});
