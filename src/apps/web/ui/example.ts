import type { ReactNode } from 'react';
import type { Text } from '#kernel/text.ts';

/** One named state of a component. The gallery shows it, the browser test checks it in both themes and languages. */
export interface Example {
  name: string;
  title: Text;
  render: () => ReactNode;
}

export type ExampleGroup = 'matter' | 'text' | 'list' | 'form' | 'portal' | 'answer' | 'frame';

/** What a component's `examples.tsx` exports as `examples`. Everything in it is invented. */
export interface ExampleSet {
  id: string;
  group: ExampleGroup;
  title: Text;
  /** What it is for, and when not to use it; one or two sentences. */
  about: Text;
  examples: readonly Example[];
}
