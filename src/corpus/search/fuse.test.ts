import { describe, expect, it } from 'vitest';
import { fuse } from './fuse.ts';

describe('reciprocal rank fusion', () => {
  it('leaves one ranking as it is', () => {
    expect(fuse([['a', 'b', 'c'], []])).toEqual(['a', 'b', 'c']);
  });

  it('lifts what both rankings hold over what stands first in one', () => {
    expect(
      fuse([
        ['a', 'b', 'c'],
        ['b', 'd'],
      ]),
    ).toEqual(['b', 'a', 'd', 'c']);
  });

  it('leaves equal sums in the order of the first ranking', () => {
    expect(
      fuse([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toEqual(['a', 'b']);
  });

  it('counts a document that a ranking names twice once', () => {
    expect(fuse([['a', 'b'], ['b', 'b', 'c'], ['c']])).toEqual(['b', 'c', 'a']);
  });
});
