import { createHash } from 'node:crypto';
import type { TextSource } from '#apps/core/integrity/prints.ts';
import { type ApplicationText, emptyApplicationText } from '#claims/model/index.ts';

/** Texts by their hash, as the blob store holds them. */
export class MemoryTexts implements TextSource {
  readonly #texts = new Map<string, Uint8Array>();

  async has(sha256: string): Promise<boolean> {
    return this.#texts.has(sha256);
  }

  async get(sha256: string): Promise<Uint8Array> {
    const found = this.#texts.get(sha256);
    if (!found) throw new Error(`There is no text ${sha256}.`);
    return found;
  }

  put(text: ApplicationText): string {
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#texts.set(sha256, bytes);
    return sha256;
  }

  remove(sha256: string): void {
    this.#texts.delete(sha256);
  }
}

const PARTS =
  '壳体 螺杆 夹套 冷却液 电机 传感器 控制器 过滤网 储油罐 进料斗 出油口 真空泵 冷凝器 搅拌轴 刮板 换热管 密封圈 支架'.split(
    ' ',
  );

/** Prose about parts, another one for each seed. */
export function prose(seed: number, clauses = 80): string {
  let state = seed * 2654435761;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const part = () => PARTS[next(PARTS.length)]!;
  return `${Array.from({ length: clauses }, () => `${part()}的第${next(90) + 1}个接口与${part()}在${next(900)}mm处以${part()}相连`).join('；')}。`;
}

export const application = (
  description: string,
  parties: Partial<Record<'inventors' | 'agents', string[]>> & { address?: string; applicant?: string } = {},
): ApplicationText => ({
  ...emptyApplicationText(),
  kind: 'invention',
  title: '一种装置',
  claims: [{ number: 1, text: `一种装置，其特征在于，包括${description.slice(0, 120)}`, paragraphs: [] }],
  description: { sections: [{ id: 'embodiments', paragraphs: [{ id: 'p1', text: description }] }] },
  parties: [
    {
      role: 'applicant',
      name: parties.applicant ?? '申请人',
      ...(parties.address ? { address: parties.address } : {}),
    },
    ...(parties.inventors ?? []).map((name) => ({ role: 'inventor' as const, name })),
    ...(parties.agents ?? []).map((name) => ({ role: 'agent' as const, name })),
  ],
});
