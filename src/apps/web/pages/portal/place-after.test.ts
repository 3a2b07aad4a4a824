import { expect, test } from 'vitest';
import { placeAfter } from './place-after.ts';

test('one comes back to the page one was on', () => {
  expect(placeAfter('?next=%2Fapply%2Fpre-examination%2Frequest', 'post')).toBe('/apply/pre-examination/request');
});

test('nobody is sent to another house, nor round in a circle', () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in?x',
  ])
    expect(placeAfter(`?next=${encodeURIComponent(next)}`, 'organisation')).toBe('/my');
  expect(placeAfter('', 'post')).toBe('/work');
});
