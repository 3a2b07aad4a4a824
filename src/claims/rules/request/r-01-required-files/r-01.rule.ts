import { text as t } from '#kernel/text.ts';
import { contentOf } from '../../../study/content.ts';
import { wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const why = t(
  '缺少请求书、说明书（实用新型无附图）或者权利要求书的，不予受理。',
  'Without request, description (utility models: drawings) or claims an application is not accepted.',
);

export const requiredFiles = defineRule({
  id: 'R-01',
  group: 'request',
  title: t('发明、实用新型申请文件齐备', 'All required files of an invention or utility model'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-44(1)', 'PL-26¶1'],
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
    request: {
      what: t('没有可读取的请求书，或者请求书是空文件。', 'The request form is missing, empty or unreadable.'),
      why,
      todo: t('在客户端填写请求书并重新导出，再提交。', 'Fill in the request form, export it again and submit it.'),
    },
    design: {
      what: t(
        '类别为发明或者实用新型，提交的却是外观设计的图片、照片或者简要说明。',
        'Filed as an invention or utility model, but the files are views or a brief description of a design.',
      ),
      why: t('申请类别不明确或者难以确定的，不予受理。', 'An application whose kind is unclear is not accepted.'),
      todo: t(
        '确认申请类别：保护外观的，改用外观设计专利请求书；保护技术方案的，改交权利要求书和说明书。',
        'Settle the kind: file a design request for the appearance, or claims and description for a technical solution.',
      ),
    },
  },
  limits: [
    t(
      '只有带表格代码的申请包才核对有无请求书；Word 或文本草稿不提示。',
      'A missing request is reported for packages with form codes only, not for drafts.',
    ),
    t(
      '纯文本的实用新型写有附图说明而没有图的，只作提示。',
      'A utility model handed over as mere text that speaks of figures draws only a warning.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { text, kind } = study;
    const content = study.view(contentOf);
    if (content.packaged && !content.published && !text.request) yield { at: wholePart('request'), message: 'request' };
    if (content.design) {
      yield { at: wholePart('design'), message: 'design' };
      return;
    }
    if (text.claims.length === 0) yield { at: wholePart('claims'), params: { file: t('权利要求书', 'set of claims') } };
    if (!content.description) yield { at: wholePart('description'), params: { file: t('说明书', 'description') } };
    if (kind === 'utility' && text.figures.length === 0) {
      const spoken = !content.packaged && study.section('drawings').text.includes('图');
      yield {
        at: wholePart('drawings'),
        params: { file: t('说明书附图', 'set of drawings') },
        ...(spoken ? { severity: 'W' as const } : {}),
      };
    }
  },
});
