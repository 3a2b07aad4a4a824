import type { Examples } from '../../examples.ts';

const sentence = '本发明公开了一种沙棘油低温提取装置，包括壳体和螺旋压榨机构。';

export const examples: Examples = {
  right: [
    { abstract: sentence },
    { abstract: '油'.repeat(300) },
    { abstract: `${'油 '.repeat(299)}。`, shows: { zh: '空白不计', en: 'Blanks do not count' } },
    { abstract: sentence.repeat(9) },
    { abstract: `${'油'.repeat(299)}\n。` },
  ],
  wrong: [
    { abstract: `⟪${'油'.repeat(301)}⟫` },
    { abstract: `⟪${sentence.repeat(12)}⟫` },
    { abstract: `⟪${'油'.repeat(300)}。⟫`, shows: { zh: '标点计入', en: 'Punctuation counts' } },
    { abstract: `⟪${'油'.repeat(200)}\n${'料'.repeat(101)}⟫` },
    { abstract: `⟪${'A'.repeat(301)}⟫` },
  ],
};
