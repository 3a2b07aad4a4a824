import type { ApplicationKind } from '#claims/index.ts';
import type { Text } from '#kernel/text.ts';
import { catalogue } from '../../app/i18n.ts';

export const kindTitles: Readonly<Record<ApplicationKind, Text>> = {
  invention: { zh: '发明', en: 'invention' },
  utility: { zh: '实用新型', en: 'utility model' },
  design: { zh: '外观设计', en: 'design' },
};

/** Words that several parts of the page use. */
export const checkWords = catalogue(
  {
    title: '申请文本自查',
    lead: '粘贴权利要求书或整份申请，规则库逐条检查：哪里不对、依据哪一条、怎么改，并写明这条规则实测有多准。',
    private: '文本不离开这台浏览器',
    privateWhy: '检查在本机完成：不上传，不保存，不需要账号。',
    must: '必须改',
    judge: '待判断',
    hint: '提示',
  },
  {
    title: 'Check an application text',
    lead: 'Paste claims or a whole application. Every rule of the book judges it: what is wrong, on which basis, how to mend it, and how often the rule is right.',
    private: 'The text never leaves this browser',
    privateWhy: 'It is checked on your own machine: nothing is sent, nothing is stored, no account is needed.',
    must: 'must change',
    judge: 'to judge',
    hint: 'hints',
  },
);
