import { useEffect, useRef } from 'react';

/** `/` goes to the box, j and k walk the hits, Enter opens (a link does that itself), x selects. */
export function useHitKeys(onPick: (key: string) => void): void {
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input:not([type="checkbox"]), textarea, select, dialog')
      )
        return;
      const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
      const at = hits.findIndex((hit) => hit.contains(document.activeElement));
      if (event.key === '/') document.getElementById('search-box')?.focus();
      else if (event.key === 'j' || event.key === 'k') {
        const next = hits[Math.min(hits.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
        next?.querySelector('a')?.focus();
      } else if (event.key === 'x' && at >= 0) pick.current(hits[at]!.dataset.hit ?? '');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
