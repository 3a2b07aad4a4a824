import { expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue.ts';
import { knownPosts } from './post-titles.ts';

test('a post has one name, whatever procedures call its holder', () => {
  const posts = knownPosts(loadCatalogue());
  expect(posts.get('pre-examiner')?.zh).toBe('预审员');
  expect(posts.get('reviewer')).toEqual({ zh: '复核人员', en: 'Reviewer' });
  expect(posts.get('division-leader')?.zh).toBe('知识产权局负责人');
  expect(posts.has('cook')).toBe(false);
});
