/** An organisation whose cases somebody must not examine. */
export interface Conflict {
  code: string;
  name?: string;
  reason: string;
}

/** The declared conflicts that meet one of some organisations. */
export const conflictsWith = (declared: readonly Conflict[], codes: readonly string[]): Conflict[] =>
  declared.filter(({ code }) => codes.includes(code));
