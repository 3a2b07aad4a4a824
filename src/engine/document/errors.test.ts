import { expect, test } from 'vitest';
import { refuseDocument } from './errors.ts';

test('a refusal carries its field', () => {
  expect(refuseDocument('ZQ-DOC-001', { label: { zh: '颜色', en: 'Colour' }, place: 'kites.0.colour' })).toEqual({
    code: 'ZQ-DOC-001',
    what: { zh: '文书缺少“颜色”（kites.0.colour）。', en: 'The document lacks "Colour" (kites.0.colour).' },
    why: { zh: '文书不得带着空缺出具。', en: 'No document is issued with a gap.' },
    next: { zh: '请补齐后重新生成。', en: 'Supply it and make the document again.' },
    field: 'values.kites.0.colour',
    params: { place: 'kites.0.colour' },
  });
});
