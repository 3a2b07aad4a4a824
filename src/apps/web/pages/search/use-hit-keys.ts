import { useEffect, useRef } from 'react';

/** `/` goes to the box, arrows (from a hit or the box) or j and k walk the hits, Enter opens (a link does that itself), x selects. */
export function useHitKeys(onPick: (key: string) => void): void {
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      const inBox = target?.id === 'search-box' && event.key === 'ArrowDown';
      if (!inBox && target?.closest('input:not([type="checkbox"]), textarea, select, dialog, [role="tree"]')) return;
      const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
      const at = hits.findIndex((hit) => hit.contains(document.activeElement));
      // Arrows scroll the page unless somebody is in the hits already, or comes down from the box.
      if (arrow && at < 0 && !inBox) return;
      const down = event.key === 'j' || event.key === 'ArrowDown';
      if (event.key === '/') document.getElementById('search-box')?.focus();
      else if (at === 0 && event.key === 'ArrowUp') document.getElementById('search-box')?.focus();
      else if (arrow || event.key === 'j' || event.key === 'k') {
        const next = hits[Math.min(hits.length - 1, Math.max(0, at + (down ? 1 : -1)))];
        next?.querySelector('a')?.focus();
      } else if (event.key === 'x' && at >= 0) pick.current(hits[at]!.dataset.hit ?? '');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
