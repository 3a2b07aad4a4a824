import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { UploadDrop, type UploadItem } from './upload-drop.tsx';

const all: UploadItem[] = [
  {
    id: '1',
    name: '申请文件包.zip',
    bytes: 3_565_158,
    state: 'done',
    result: { zh: '识别出权利要求10项、说明书42段、附图4幅', en: '10 claims, 42 paragraphs, 4 drawings' },
  },
  { id: '2', name: '检索报告.docx', bytes: 812_004, state: 'sending', progress: 0.62, secondsLeft: 4 },
  { id: '3', name: '承诺书.pdf', bytes: 220_100, state: 'checking' },
  {
    id: '4',
    name: '附图.zip',
    bytes: 0,
    state: 'refused',
    refusal: {
      what: { zh: '文件是空的（0字节）。', en: 'The file is empty (0 bytes).' },
      next: { zh: '请重新导出后上传。', en: 'Export it again and upload.' },
    },
  },
];

function Removable() {
  const [items, setItems] = useState(all);
  return (
    <UploadDrop
      label={{ zh: '申请文件', en: 'Application' }}
      hint={{
        zh: 'CNIPA 电子申请包、XML、DOCX；单个不超过50 MB',
        en: 'CNIPA e-filing package, XML or DOCX; up to 50 MB each',
      }}
      items={items}
      onRemove={(id) => setItems((kept) => kept.filter((item) => item.id !== id))}
    />
  );
}

export const examples: ExampleSet = {
  id: 'upload-drop',
  group: 'form',
  title: { zh: '上传', en: 'Upload' },
  about: {
    zh: '逐个文件显示进度、余时和结果；没收下的，说明原因与做法。',
    en: 'Progress, time left and result for each file; what was not received says why and what to do.',
  },
  examples: [
    { name: 'states', title: { zh: '各种状态', en: 'All states' }, render: () => <Removable /> },
    {
      name: 'empty',
      title: { zh: '还没有文件', en: 'No file yet' },
      render: () => <UploadDrop label={{ zh: '附件', en: 'Attachment' }} items={[]} />,
    },
  ],
};
