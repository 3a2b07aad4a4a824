import { pathTo } from '../../../site/prefix.ts';

export const allocationPath = (from?: string) =>
  pathTo(`/work/allocation${from ? `?from=${encodeURIComponent(from)}` : ''}`);
export const rollPath = () => pathTo('/work/allocation/roll');
export const ownEntryPath = () => pathTo('/work/allocation/me');
export const phrasesPath = () => pathTo('/work/phrases');
