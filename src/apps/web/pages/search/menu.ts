import type { FocusEvent, KeyboardEvent } from 'react';

/** What makes a `details` a menu: Escape closes it and gives the focus back, going elsewhere closes it. */
export const menu = {
  onKeyDown: (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
    event.stopPropagation();
  },
  onBlur: (event: FocusEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
  },
};
