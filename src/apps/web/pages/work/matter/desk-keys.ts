import { useEffect, useRef } from 'react';
import { isTyping } from '../../../ui/keyboard-help/keyboard-help.tsx';

export interface DeskKeys {
  tabs: readonly { id: string }[];
  current: string;
  go: (tab: string) => void;
  /** Opens the main action; nothing where there is none. */
  act: (() => void) | undefined;
  /** Opens the finding that is chosen for writing. */
  edit: (() => void) | undefined;
  find: (() => void) | undefined;
  search: (() => void) | undefined;
  preview: (() => void) | undefined;
  close: (() => void) | undefined;
}

/** What one key does on the desk; undefined for a key that is not the desk's. */
export function deskKey(key: string, desk: DeskKeys): (() => void) | undefined {
  const at = desk.tabs.findIndex((one) => one.id === desk.current);
  const turn = (by: number) => {
    const next = desk.tabs[(at + by + desk.tabs.length) % desk.tabs.length];
    return next && (() => desk.go(next.id));
  };
  switch (key) {
    case '[':
      return turn(-1);
    case ']':
      return turn(1);
    case 'o':
      return desk.act;
    case 'e':
      return desk.edit;
    case '/':
      return desk.find;
    case 's':
      return desk.search;
    case 'v':
      return desk.preview;
    case 'Escape':
      return desk.close;
    case 'n':
      return () => follow('a[data-next]', 'a[data-place="after"]');
    case 'p':
      return () => follow('a[data-place="before"]');
  }
  const wanted = /^[1-9]$/.test(key) ? desk.tabs[Number(key) - 1] : undefined;
  return wanted && (() => desk.go(wanted.id));
}

const follow = (...links: string[]): void => {
  for (const link of links) {
    const found = document.querySelector<HTMLAnchorElement>(link);
    if (found) {
      found.click();
      return;
    }
  }
};

/** The keys of the desk, wherever the focus is, as long as nobody types and no modal dialog is open. */
export function useDeskKeys(desk: DeskKeys): void {
  const now = useRef(desk);
  now.current = desk;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      // While a drawer is open it has the keys; only closing it is left.
      if (event.key !== 'Escape' && document.querySelector('[role="dialog"]')) return;
      const does = deskKey(event.key, now.current);
      if (!does) return;
      event.preventDefault();
      // In the frame the brackets lead to the neighbours in the queue; here they turn the parts of the file.
      event.stopImmediatePropagation();
      does();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
