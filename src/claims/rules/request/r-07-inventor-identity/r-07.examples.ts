import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const inventor = (name: string, identifier?: string, more: Partial<Party> = {}): Party => ({
  role: 'inventor',
  name,
  ...(identifier === undefined ? {} : { identifier }),
  ...more,
});
const first = inventor('王建国', '150102199001010000');

export const examples: Examples = {
  right: [
    { request: {}, parties: [first] },
    { request: {}, parties: [first, inventor('乌云其木格', '15010519851231000X')] },
    { request: {}, parties: [first, inventor('M·琼斯', undefined, { country: '美国' })] },
    { request: {}, parties: [first, inventor('陈嘉欣', 'H0123456700', { country: '中国香港' })] },
    {
      request: {},
      parties: [first, inventor('李娜', '150402 19960229 0008')],
      shows: { zh: '号码中的空格不计', en: 'Blanks in a number do not count' },
    },
    {
      kind: 'design',
      request: {},
      parties: [inventor('社日布（不公布姓名）', '150502199912310006', { withheld: true })],
    },
  ],
  wrong: [
    { request: {}, parties: [first, inventor('李娜')], at: ['request:inventor.2.identifier'] },
    {
      request: {},
      parties: [inventor('王建国'), inventor('李娜')],
      at: ['request:inventor.1.identifier', 'request:inventor.2.identifier'],
    },
    { request: {}, parties: [inventor('李娜', '150102199001010001')], at: ['request:inventor.1.identifier'] },
    {
      request: {},
      parties: [inventor('李娜', '150203197302290005', { country: '中国' })],
      at: ['request:inventor.1.identifier'],
    },
    { request: {}, parties: [first, inventor('李娜', '150102199001010000')], at: ['request:inventor.2.identifier'] },
    { kind: 'utility', request: {}, parties: [inventor('阿拉坦·巴雅尔', '')], at: ['request:inventor.1.identifier'] },
  ],
};
