import { plainDate } from '#kernel/plain-date.ts';
import type { Example, Examples } from '../../examples.ts';

const centre = {
  name: { zh: '内蒙古知识产权保护中心', en: 'the Inner Mongolia centre' },
  ipc: ['C12N1', 'C11B', 'A23C', 'C22'],
  locarno: ['01', '09'],
  asOf: plainDate('2026-01-01'),
  takes: [],
};
const with_ = (ipc: string[]): Example => ({ facts: { centre }, also: { ipc } });
const design = (locarno: string): Example => ({ kind: 'design', facts: { centre }, design: { locarno, views: [] } });
const at = ['filing:classification'];

export const examples: Examples = {
  right: [
    with_(['C11B 1/04', 'H01M 4/38']),
    with_(['C22C 38/00']),
    { ...with_(['C12N 1/20']), shows: { zh: '领域细到大组', en: 'A field given as a main group' } },
    with_(['A23C9/12']),
    design('01-01'),
  ],
  wrong: [
    { ...with_(['H01M 4/38']), at },
    { ...with_(['C12N 15/09']), at, shows: { zh: 'C12N1 不包括 C12N 15', en: 'C12N1 does not cover C12N 15' } },
    { ...with_(['G06F 17/27', 'C11B 1/04']), at, shows: { zh: '只看主分类号', en: 'Only the main symbol counts' } },
    { ...with_([]), at },
    { ...design('06-01'), at },
  ],
};
