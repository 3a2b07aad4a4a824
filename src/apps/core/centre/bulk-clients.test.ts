import { describe, expect, it } from 'vitest';
import type { Hat } from '../people/hats.ts';
import { type Client, clientsOf, matchClient } from './bulk-clients.ts';

const hat = (id: string, capacity: Hat['capacity']): Hat => ({ id, capacity, label: { zh: id, en: id } });
const hats: Hat[] = [
  hat('person', { kind: 'person', party: 'person:1', partyName: '赵敏' }),
  hat('organisation:org:A', { kind: 'organisation', party: 'org:A', partyName: '青城代理所', admin: true }),
  hat('mandate:1', {
    kind: 'mandate',
    party: 'org:B',
    partyName: '沙棘公司（演示）',
    through: 'org:A',
    scope: ['*'],
    until: null,
  }),
  hat('mandate:2', {
    kind: 'mandate',
    party: 'org:C',
    partyName: '稀土公司',
    through: 'org:A',
    scope: ['pledge/registration'],
    until: null,
  }),
  hat('post:1', { kind: 'post', post: 'reviewer', body: 'b', division: '150000', party: null }),
];
const clients = clientsOf(hats, 'pre-examination/request');
const again = (change: Partial<Client>): Client => ({ ...clients[1]!, hat: 'mandate:9', ...change });

describe('clients', () => {
  it('are organisations and mandates, each with whether it covers the procedure', () => {
    expect(clients.map((one) => [one.hat, one.allowed])).toEqual([
      ['organisation:org:A', true],
      ['mandate:1', true],
      ['mandate:2', false],
    ]);
  });

  it.each([
    ['the code', { name: '旧名称', code: 'b' }, 'code', ['mandate:1']],
    ['the name in other brackets', { name: '沙棘公司 (演示)', code: null }, 'name', ['mandate:1']],
    ['a mandate for something else, still told', { name: '稀土公司', code: 'C' }, 'code', ['mandate:2']],
    ['code and name of two clients', { name: '稀土公司', code: 'B' }, 'differs', ['mandate:1', 'mandate:2']],
    [
      'a name with the code of somebody else',
      { name: '稀土公司', code: '91150100MA0P00018C' },
      'differs',
      ['mandate:2'],
    ],
    ['a stranger', { name: '别家公司', code: 'Z' }, 'none', []],
    ['nobody', { name: '', code: null }, 'unnamed', []],
  ] as const)('are found by %s', (_what, applicant, how, found) => {
    expect(matchClient(applicant, clients)).toEqual({ how, hats: found });
  });

  it('two ways to one organisation are left to the person, unless only one is open', () => {
    const named = { name: '', code: 'B' };
    expect(matchClient(named, [...clients, again({})])).toEqual({ how: 'several', hats: ['mandate:1', 'mandate:9'] });
    expect(matchClient(named, [...clients, again({ allowed: false })])).toEqual({ how: 'code', hats: ['mandate:1'] });
    expect(matchClient(null, clients).how).toBe('unnamed');
  });
});
