import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const company: Party = { role: 'applicant', name: '包头稀土新材料有限公司' };
const person: Party = { role: 'applicant', name: '王建国' };
const agency: Party = { role: 'agency', name: '呼和浩特北疆专利代理事务所' };
const by = (...names: string[]) => names.map((name) => ({ by: 'applicant' as const, name }));

export const examples: Examples = {
  right: [
    { request: {}, parties: [company], shows: { zh: '没有签章数据', en: 'No data about signatures' } },
    { request: { signatures: by('包头稀土新材料有限公司') }, parties: [company] },
    { request: { signatures: by('包头稀土新材料有限公司', '王建国') }, parties: [company, person] },
    { request: { signatures: [{ by: 'agency', name: agency.name }] }, parties: [company, person, agency] },
    { kind: 'design', request: { signatures: [{ by: 'applicant' }] }, parties: [person] },
    { request: { signatures: by('呼和浩特北疆专利代理事务所') }, parties: [person, agency] },
  ],
  wrong: [
    { request: { signatures: [] }, parties: [company], at: ['request:signature'] },
    { request: { signatures: by('包头稀土新材料有限公司') }, parties: [company, person], at: ['request:signature.2'] },
    {
      request: { signatures: by('包头稀土新材料有限公司') },
      parties: [company, agency],
      at: ['request:signature.agency'],
    },
    { request: { signatures: by('包头稀土材料公司') }, parties: [company], at: ['request:signature.1'] },
    {
      kind: 'design',
      request: { signatures: [{ by: 'applicant' }] },
      parties: [person, company],
      at: ['request:signature.2'],
    },
  ],
};
