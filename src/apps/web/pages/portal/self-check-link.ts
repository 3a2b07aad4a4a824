import { pathTo } from '../../site/prefix.ts';

/** The procedure whose conditions the self-check judges, and where the self-check is. */
export const ENTITY_FILING = 'pre-examination/entity-filing';
export const SELF_CHECK = pathTo('/self-check');
