import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { fold } from '../../model/index.ts';

/** A day as forms write it: `2025-01-02`, `20250102`, `2025年1月2日`, `2025.1.2`. Undefined for anything else. */
export function dayOfForm(written: string | undefined): PlainDate | undefined {
  const match = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(fold(written ?? '').replace(/\s/g, ''));
  if (!match) return undefined;
  return findPlainDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
}

/** Whether an office of first filing is the Chinese one. */
export const isChineseOffice = (office: string | undefined): boolean =>
  /^(?:CN|中国(?:国家知识产权局)?|国家知识产权局|中华人民共和国(?:国家知识产权局)?|CNIPA)$/i.test(
    (office ?? '').trim(),
  );
