export interface DefinitionProblem {
  /** The place inside the definition, e.g. `states.examining.actors`. */
  place: string;
  problem: string;
}

/** A definition that must not load. The message lists every problem; the stack names the line that defines it. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly problems: readonly DefinitionProblem[];

  constructor(subject: string, problems: DefinitionProblem[]) {
    super(
      `The definition of ${subject} cannot be used:\n${problems.map((one) => `  ${one.place}: ${one.problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
