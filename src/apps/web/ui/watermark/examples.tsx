import type { ExampleSet } from '../example.ts';
import { ReadingMark, Watermark } from './watermark.tsx';

const mark = {
  id: 'read_01kjp0y9m05d8nn4vy5cwtgpxd',
  at: '2026-03-02T01:12:01.000Z',
  name: '张伟',
  hint: 'ex***r',
  unit: '中国（内蒙古）知识产权保护中心',
  role: { zh: '预审员', en: 'pre-examiner' },
  drawn: true,
};

const text =
  '1. 一种沙棘籽油低温提取装置，其特征在于，包括提取釜、套设在提取釜外壁上的换热夹套，以及伸入提取釜内的搅拌组件；所述搅拌组件包括搅拌电机、搅拌轴和螺带桨，所述螺带桨固定在所述搅拌轴上，所述搅拌轴与所述搅拌电机的输出端连接。';

export const examples: ExampleSet = {
  id: 'watermark',
  group: 'text',
  title: { zh: '阅览水印', en: 'Reading mark' },
  about: {
    zh: '未公开的文本上写明谁在什么时候阅览，编号可查到阅览记录；公布后的文本不加。',
    en: 'Unpublished text says who reads it and when; its number leads to the reading log. Published text bears none.',
  },
  examples: [
    {
      name: 'text',
      title: { zh: '文本上', en: 'Over a text' },
      render: () => (
        <ReadingMark mark={mark}>
          <Watermark>
            <p lang="zh-CN">{text.repeat(3)}</p>
          </Watermark>
        </ReadingMark>
      ),
    },
  ],
};
