import { plainDate } from '#kernel/plain-date.ts';
import { text } from '#kernel/text.ts';
import type { DocumentDefinition } from './definition.ts';
import type { DocumentData } from './values.ts';

const same = (words: string) => text(words, words);

/** A permit for flying kites: the engine's own tests need no office's real papers. */
export const kitePermit = {
  id: 'kite-permit',
  version: '2026-01',
  title: text('风筝放飞许可决定书', 'Kite Flying Permit'),
  kind: 'decision',
  numbering: { pattern: '风许〔{year}〕{n}号', series: 'kite' },
  addressee: { ref: 'flyer' },
  fields: {
    flyer: { kind: 'text', label: text('放飞人', 'Flyer') },
    club: { kind: 'text', label: text('协会', 'Club'), optional: true },
    colour: {
      kind: 'choice',
      label: text('颜色', 'Colour'),
      options: { red: text('红', 'red'), blue: text('蓝', 'blue') },
    },
    helpers: { kind: 'texts', label: text('助手', 'Helpers') },
    fee: { kind: 'money', label: text('费用', 'Fee') },
    wind: { kind: 'integer', label: text('风力', 'Wind'), optional: true, blank: text('未测', 'not measured') },
    flown: { kind: 'date', label: text('放飞日', 'Day') },
    landing: { kind: 'limit', label: text('收线期限', 'Landing limit') },
    kites: {
      kind: 'rows',
      label: text('风筝', 'Kites'),
      fields: {
        name: { kind: 'text', label: text('名称', 'Name') },
        tail: { kind: 'text', label: text('尾巴', 'Tail'), optional: true },
      },
    },
  },
  blocks: [
    { kind: 'heading', level: 1, text: text('事实', 'Facts') },
    {
      kind: 'paragraph',
      text: text(
        '{flyer}于{flown}放飞{colour}色风筝{kites.count}只，助手{helpers}，风力{wind}，费用{fee}，{{不退}}。',
        '{flyer} flew {kites.count} {colour} kite(s) on {flown} with {helpers}; wind {wind}, fee {fee}, {{not refunded}}.',
      ),
    },
    { kind: 'paragraph', text: text('所属协会：{club}。', 'Club: {club}.'), when: 'club' },
    { kind: 'paragraph', text: text('个人放飞。', 'On their own.'), when: { not: 'club' } },
    {
      kind: 'paragraph',
      text: text('红色须避开机场。', 'Red stays away from airports.'),
      when: { field: 'colour', is: ['red'] },
    },
    { kind: 'heading', level: 2, text: text('风筝', 'Kites') },
    {
      kind: 'findings',
      from: 'kites',
      lead: text('{name}（第{index}只）', '{name} (no. {index})'),
      parts: [{ label: text('尾巴', 'Tail'), text: same('{tail}'), when: 'tail' }],
      empty: text('没有风筝。', 'No kites.'),
    },
    {
      kind: 'table',
      from: 'kites',
      columns: [
        { title: text('序号', 'No.'), value: same('{index}') },
        { title: text('名称', 'Name'), value: same('{name}'), weight: 3 },
      ],
      empty: text('无', 'none'),
    },
    { kind: 'heading', level: 2, text: text('依据', 'Basis') },
    { kind: 'legal-basis', lead: text('依据：', 'Basis:'), items: [text('《风筝规则》第二条', 'Kite Rules, Art. 2')] },
    { kind: 'heading', level: 1, text: text('期限', 'Limit') },
    {
      kind: 'limit',
      from: 'landing',
      text: text('应于{landing.date}前（{landing.span}）收线。', 'Land by {landing.date} ({landing.span}).'),
    },
    { kind: 'remedies', text: text('不服的，可以向风申诉。', 'Appeal to the wind.') },
    { kind: 'enclosures', from: 'helpers' },
    { kind: 'signature', numerals: 'chinese', lines: [{ label: text('观风员', 'Observer'), value: same('{flyer}') }] },
    { kind: 'imprint', copies: { from: 'helpers' }, office: same('{issue.issuer}') },
  ],
} satisfies DocumentDefinition;

export const kiteData = {
  issue: { date: plainDate('2026-03-05'), number: '风许〔2026〕7号', issuer: text('草原风筝会', 'Kite Club') },
  values: {
    flyer: '巴特尔',
    colour: 'red',
    helpers: ['阿木', text('小燕', 'Swallow')],
    fee: 123450,
    flown: '2026-03-01',
    landing: {
      date: plainDate('2026-03-15'),
      span: text('十日', 'ten days'),
      explain: [text('自3月5日起算', 'from 5 March')],
    },
    kites: [{ name: '沙燕', tail: '两条' }, { name: '蜈蚣' }],
  },
} satisfies DocumentData;
