import type { ComponentType } from 'react';

/** A page: its path, and how its component is loaded once it is asked for. */
export type PageRoute = readonly [path: string, load: () => Promise<ComponentType>];
