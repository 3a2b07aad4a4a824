import { text as t } from '#kernel/text.ts';
import { canonical } from '../../../model/index.ts';
import { inTitle } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const sameTitle = defineRule({
  id: 'R-10',
  group: 'request',
  title: t('请求书与说明书的名称一致', 'Same title in request and description'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-20¶1', 'GL-1-1-4.1.1'],
  needs: ['request', 'title'],
  messages: {
    default: {
      what: t(
        '说明书的名称“{text}”与请求书的“{request}”不一致。',
        'The description is titled “{text}”, the request “{request}”.',
      ),
      why: t('说明书写明的名称应当与请求书中的名称一致。', 'The title in the description must be that of the request.'),
      todo: t('确定一个名称，请求书、说明书和摘要都用它。', 'Settle one title for request, description and abstract.'),
    },
  },
  limits: [
    t(
      '全角半角和空格的差别不算不一致；请求书没有写名称的不在此列。',
      'Differences of width and blanks do not count; a request without title is not judged here.',
    ),
  ],
  *detect({ text }): Iterable<Hit> {
    const [own, request] = [text.title!, text.request!.title ?? ''];
    if (request.trim() !== '' && bare(own) !== bare(request)) yield { at: inTitle(0, own.length), params: { request } };
  },
});

const bare = (title: string): string =>
  canonical(title)
    .replace(/[—–‐―]/g, '-')
    .replace(/[。.]$/, '');
