/** Filled once the national office's actions are counted. */
export const Missed = () => null;
