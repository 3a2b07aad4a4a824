import { text as t } from '#kernel/text.ts';
import { contentOf } from '../../../study/content.ts';
import { wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t(
  '外观设计申请缺少请求书、图片或者照片、简要说明的，不予受理。',
  'A design application without request, pictures or brief description is not accepted.',
);

export const requiredFilesDesign = defineRule({
  id: 'R-02',
  group: 'request',
  title: t('外观设计申请文件齐备', 'All required files of a design'),
  severity: 'E',
  kinds: ['design'],
  basis: ['RR-44(1)', 'PL-27¶1'],
  needs: [],
  messages: {
    default: {
      what: t('申请文件中没有{file}。', 'There is no {file} among the files.'),
      why,
      todo: t(
        '补交{file}；已经准备好的，核对是否漏传。',
        'Add the {file}; if it is ready, check that it was uploaded.',
      ),
    },
    technical: {
      what: t(
        '类别为外观设计，提交的却是权利要求书或者说明书。',
        'Filed as a design, but the files are claims or a description of a technical solution.',
      ),
      why: t('申请类别不明确或者难以确定的，不予受理。', 'An application whose kind is unclear is not accepted.'),
      todo: t(
        '确认申请类别：保护技术方案的，改用发明或者实用新型请求书；保护外观的，改交图片和简要说明。',
        'Settle the kind: file an invention or utility model, or hand in pictures and a brief description.',
      ),
    },
  },
  limits: [
    t(
      '不看图片内容。只有带表格代码的申请包才核对有无请求书。',
      'Pictures are not looked at. The request is asked for in packages only.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text } = study;
    const content = study.view(contentOf);
    if (content.packaged && !content.published && !text.request)
      yield { at: wholePart('request'), params: { file: t('请求书', 'request form') } };
    if (content.technical) {
      yield { at: wholePart(text.claims.length > 0 ? 'claims' : 'description'), message: 'technical' };
      return;
    }
    if ((text.design?.views.length ?? 0) === 0 && text.figures.length === 0)
      yield { at: wholePart('drawings'), params: { file: t('外观设计图片或照片', 'picture or photograph') } };
    if (!content.brief && !content.published)
      yield { at: wholePart('design'), params: { file: t('简要说明', 'brief description') } };
  },
});
