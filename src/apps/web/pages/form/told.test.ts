import { expect, test } from 'vitest';
import type { Form, Session } from '../../api/types.ts';
import { knownValues, standingValues } from './known-values.ts';
import { toldOf, toldWords } from './told.ts';

const session = {
  account: 'account_1',
  name: '王芳',
  email: 'a@example.org',
  hat: {
    id: 'o',
    label: { zh: '甲公司', en: 'A' },
    capacity: { kind: 'organisation', party: 'org:91150100MA0P00018C', partyName: '甲公司', admin: true },
  },
} as unknown as Session;

test('whoever is told is named: office, side, mail, and the contact when there is one', () => {
  const lines = toldOf(toldWords.zh, session, '某中心', { contactName: '李四', contactPhone: '0471-1' });
  expect(lines).toHaveLength(4);
  expect(lines.join('')).toMatch(/某中心.*甲公司的全体成员.*a@example\.org.*李四 0471-1/);
  expect(toldOf(toldWords.en, session, 'Centre', {})).toHaveLength(3);
});

test('what is known is filled in, and only where the form asks for it', () => {
  const label = { zh: '', en: '' };
  const form: Form = {
    title: label,
    sections: [
      {
        title: label,
        fields: {
          name: { kind: 'text', label, known: 'organisation.name' },
          code: { kind: 'credit-code', label, known: 'organisation.code' },
          contact: { kind: 'text', label, known: 'contact.name' },
          place: { kind: 'division', label, known: 'organisation.division' },
          free: { kind: 'text', label },
        },
      },
    ],
  };
  expect(knownValues(form, session)).toEqual({ name: '甲公司', code: '91150100MA0P00018C', contact: '王芳' });
});

test('an action that replaces begins from what stands, one that adds begins empty', () => {
  const label = { zh: '', en: '' };
  const form: Form = {
    title: label,
    sections: [{ title: label, fields: { amount: { kind: 'money', label }, certified: { kind: 'yes-no', label } } }],
  };
  const data = { request: { amount: 100, certified: true, other: 1 }, replies: [{ amount: 5 }] };
  expect(standingValues(form, 'request', data)).toEqual({ amount: 100, certified: 'yes' });
  expect(standingValues(form, 'replies[]', data)).toEqual({});
  expect(standingValues(form, undefined, data)).toEqual({});
});
