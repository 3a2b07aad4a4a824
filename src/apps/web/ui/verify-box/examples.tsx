import { useState } from 'react';
import type { Say } from '../../app/i18n.ts';
import type { ExampleSet } from '../example.ts';
import { VerifyBox, type VerifyBoxProps, type VerifyResult } from './verify-box.tsx';

export const demoVerify: VerifyBoxProps = {
  title: { zh: '扫一扫，是真的吗？', en: 'Scan it. Is it genuine?' },
  hint: {
    zh: '输入地理标志专用标志编码，或文书右下角的校验码。',
    en: 'Enter the code of a GI mark, or the code at the foot of a document.',
  },
  placeholder: 'GI-150526-…',
  examples: [
    { label: { zh: '锡林郭勒羊肉', en: 'Xilingol mutton' }, code: 'GI-DEMO-0001' },
    { label: { zh: '敖汉小米', en: 'Aohan millet' }, code: 'GI-DEMO-0002' },
    { label: { zh: '五原向日葵', en: 'Wuyuan sunflower' }, code: 'GI-DEMO-0003' },
  ],
};

const good: VerifyResult = {
  genuine: true,
  title: { zh: '锡林郭勒羊肉（演示）', en: 'Xilingol mutton (demo)' },
  lines: [
    { zh: '生产者：示例牧业合作社', en: 'Producer: Example Herders Cooperative' },
    { zh: '签名有效，登记于2024年3月1日', en: 'Signature valid, entered on 1 Mar 2024' },
  ],
};
const bad: VerifyResult = {
  genuine: false,
  title: { zh: '登记簿中没有这个编码', en: 'The register does not hold this code' },
  lines: [
    { zh: '请核对编码；如怀疑假冒，可以在线举报。', en: 'Check the code; if you suspect a fake, report it here.' },
  ],
};

/** Answers from the examples alone: codes with DEMO in them are genuine. */
export function DemoVerify({ title }: { title?: Say }) {
  const [result, setResult] = useState<VerifyResult | undefined>();
  return (
    <VerifyBox
      {...demoVerify}
      {...(title !== undefined && { title })}
      {...(result && { result })}
      onVerify={(code) => setResult(code.includes('DEMO') ? good : bad)}
    />
  );
}

export const examples: ExampleSet = {
  id: 'verify-box',
  group: 'portal',
  title: { zh: '核验', en: 'Verification' },
  about: {
    zh: '地理标志与文书的真伪核验；结果会朗读。',
    en: 'Whether a mark or a document is genuine; the answer is read aloud.',
  },
  examples: [
    { name: 'empty', title: { zh: '可操作', en: 'Working' }, render: () => <DemoVerify /> },
    {
      name: 'genuine',
      title: { zh: '通过', en: 'Genuine' },
      render: () => <VerifyBox {...demoVerify} result={good} />,
    },
    {
      name: 'unknown',
      title: { zh: '未通过', en: 'Not genuine' },
      render: () => <VerifyBox {...demoVerify} result={bad} />,
    },
  ],
};
