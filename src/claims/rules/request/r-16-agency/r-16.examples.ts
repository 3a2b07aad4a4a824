import type { Party } from '../../../model/index.ts';
import type { Examples } from '../../examples.ts';

const agency: Party = { role: 'agency', name: '呼和浩特北疆专利代理事务所（特殊普通合伙）', identifier: '15101' };
const agent: Party = { role: 'agent', name: '赵敏', licence: '1510115001.2', phone: '0471-6200000' };
const second: Party = { role: 'agent', name: '白音', licence: '1510118003.5', phone: '0471-6200001' };
const without = (party: Party, field: 'identifier' | 'licence' | 'phone'): Party => {
  const { [field]: _, ...rest } = party;
  return rest;
};

export const examples: Examples = {
  right: [
    { request: {}, parties: [agency, agent] },
    { request: {}, parties: [agency, agent, second] },
    { request: {}, parties: [{ role: 'applicant', name: '乌云其木格' }], shows: { zh: '没有委托', en: 'No agency' } },
    { request: {}, parties: [{ ...agency, identifier: '１１００１' }, agent] },
    { kind: 'design', request: {}, parties: [{ ...agency, identifier: '72001' }, second] },
  ],
  wrong: [
    { request: {}, parties: [without(agency, 'identifier'), agent], at: ['request:agency.1.identifier'] },
    { request: {}, parties: [{ ...agency, identifier: '1510' }, agent], at: ['request:agency.1.identifier'] },
    { request: {}, parties: [{ ...agency, identifier: '99001' }, agent], at: ['request:agency.1.identifier'] },
    { request: {}, parties: [agency], at: ['request:agent'] },
    {
      request: {},
      parties: [agency, without(agent, 'licence'), without(second, 'phone')],
      at: ['request:agent.1.licence', 'request:agent.2.phone'],
    },
    { request: {}, parties: [agent], at: ['request:agency.1.name'] },
    {
      kind: 'utility',
      request: {},
      parties: [agency, agent, second, { ...agent, name: '李娜' }],
      at: ['request:agent.3.name'],
    },
  ],
};
